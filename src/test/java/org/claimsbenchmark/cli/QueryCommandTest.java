package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class QueryCommandTest {

    @TempDir
    Path workingFolder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        TestDatabase database = TestDatabase.fresh();
        shell = new Shell(workingFolder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password());
    }

    @Test
    void numbersStandToTheRightAndNullsAreBlank() {
        int exitCode = shell.call(
                "query",
                "select * from (values ('Aetna', 12, 1234.50), ('Other payer', 3, null)) as t (payer, lines, allowed)");
        assertThat(exitCode).isZero();
        assertThat(shell.out().lines())
                .containsExactly(
                        "payer        lines  allowed",
                        "-----------  -----  -------",
                        "Aetna           12  1234.50",
                        "Other payer      3",
                        "(2 rows)");
    }

    @Test
    void wideCharactersAndLineBreaksKeepTheColumnsInLine() {
        shell.call(
                "query", "select * from (values ('東京', 1), (E'two\\nlines', 2), (E'e\\u0301', 3)) as t (name, number)");
        assertThat(shell.out().lines())
                .containsExactly(
                        "name        number",
                        "----------  ------",
                        "東京             1",
                        "two\\nlines       2",
                        "e\u0301                3",
                        "(3 rows)");
    }

    @Test
    void commaSeparatedValuesAreQuotedWhereTheyMustBe() {
        assertThat(shell.call("query", "--csv", "select 'a,\"b\"' as text, 1 as number, null as nothing"))
                .isZero();
        assertThat(shell.out()).isEqualTo("text,number,nothing\r\n\"a,\"\"b\"\"\",1,\r\n");
    }

    @Test
    void aFaultInTheStatementIsShownWhereItIs() {
        assertThat(shell.call("query", "select 1,\n  wrong")).isEqualTo(1);
        assertThat(shell.err().lines())
                .contains("ERROR: column \"wrong\" does not exist", "  wrong", "  ^")
                .noneMatch(line -> line.contains("Exception"));
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aDatabaseWithoutFiguresIsNamedAsOne() {
        assertThat(shell.call("query", "select * from by_payer")).isEqualTo(1);
        assertThat(shell.err()).contains("Nothing is published in this database yet");
    }

    @Test
    void nothingIsWritten() {
        assertThat(shell.call("query", "create table x (a int)")).isEqualTo(1);
        assertThat(shell.err()).contains("read-only transaction");
        assertThat(shell.call("query", "commit; create table x (a int)")).isNotZero();
        assertThat(shell.call("query", "select to_regclass('public.x') is null as nothing_made"))
                .isZero();
        assertThat(shell.out().lines()).contains("t");
    }

    @Test
    void severalStatementsAreAUsageFault() {
        assertThat(shell.call("query", "select 1; select 2")).isEqualTo(2);
        assertThat(shell.err()).contains("one at a time");
    }

    @Test
    void noTextOfACsvIsAFormulaAndNumbersStayNumbers() {
        assertThat(shell.call(
                        "query",
                        "--csv",
                        "select '=1+1' as a, '+1' as b, '-1' as c, '@x' as d, -1 as e, -1.5 as f, 'a=b' as g"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out().lines()).containsExactly("a,b,c,d,e,f,g", "'=1+1,'+1,'-1,'@x,-1,-1.5,a=b");
    }
}
