package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Figures;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidate reference tables are looked at before anybody sees their figures. */
@Tag("database")
class ShadowRunTest {

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Shell shell;
    private Path payer;
    private Path candidate;

    @BeforeEach
    void publish() throws IOException {
        database = TestDatabase.migrated();
        shell = new Shell(folder, ClaimsBenchmarkApplication.class).with(database);
        List<String> lines = new ArrayList<>(Extracts.lines(1, 20));
        Extracts.lines(101, 30).forEach(line -> lines.add(line.replace("Aetna PPO", "Zenith Mutual")));
        payer = Extracts.write(folder, "payer.csv", lines);
        assertThat(shell.call("run", payer.toString())).as(shell.err()).isZero();
        candidate = folder.resolve("candidate");
        copyTable("payer_alias.csv", "ZENITH MUTUAL,Aetna,true,false,a candidate,,\n", "");
    }

    @Test
    void aShadowRunSaysWhatWouldDifferAndNobodyElseSeesIt() throws IOException {
        Map<String, String> shown = Figures.of(database, "main");
        Object views = Rows.single(database, "select count(*) from benchmark.run");
        assertThat(shell.call("run", "--shadow", "--reference", "candidate"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out())
                .contains("Run 2: computed as a shadow of run 1, published nowhere")
                .containsPattern("payer +Aetna +changed +20 +50 +20 +50 ")
                .containsPattern("payer +Aetna +reference changes +30 +93465.00")
                .containsPattern("payer +Other payer +not shown after +30 +30 ");
        assertThat(Files.readString(folder.resolve("reports/shadow-2.csv"), StandardCharsets.UTF_8))
                .startsWith("fee_basis,dimension,value,change,")
                .contains("payer,Aetna,changed,20,50,20,50,");
        assertThat(Figures.of(database, "main")).isEqualTo(shown);
        assertThat(Rows.single(database, "select count(*) from benchmark.run")).isEqualTo(views);
        assertThat(Rows.of(database, "select distinct edition from benchmark.cell"))
                .extracting(row -> row.get("edition"))
                .containsExactly("main");
        assertThat(shell.call("editions", "--csv")).isZero();
        assertThat(shell.out()).as("no publication").contains("shadow-main,,,,,,1,0");
    }

    @Test
    void whatIsPromotedIsWhatARunWithTheTablesPublishes() {
        assertThat(shell.call("run", "--shadow", "--reference", "candidate"))
                .as(shell.err())
                .isZero();
        assertThat(shell.call("promote", "2")).as(shell.err()).isZero();
        assertThat(Rows.single(
                        database,
                        "select line_count from benchmark.by_payer where payer = 'Aetna' and period = 'all'"
                                + " and fee_basis = 'Professional, non-facility'"))
                .isEqualTo(50L);
        assertThat(Rows.of(database, "select run_id, action from claims.run where status in ('running', 'published')"))
                .extracting(row -> row.get("action"))
                .containsExactly("promote");

        TestDatabase other = TestDatabase.migrated();
        Shell plain = new Shell(folder, ClaimsBenchmarkApplication.class).with(other);
        assertThat(plain.call("run", "--reference", "candidate", payer.toString()))
                .as(plain.err())
                .isZero();
        assertThat(Figures.of(database, "main")).isEqualTo(Figures.of(other, "main"));

        assertThat(shell.call("run", "--reference", "candidate", payer.toString()))
                .isZero();
        assertThat(shell.out()).contains("nothing new");
        assertThat(shell.call("run", payer.toString()))
                .as("the tables of the program again")
                .isZero();
        assertThat(shell.call("compare", "1", "4")).isZero();
        assertThat(shell.out()).contains("Figures that differ\nnone", "What moved them\nnone");
        assertThat(shell.call("rollback", "3")).as(shell.err()).isZero();
    }

    @Test
    void whatIsDiscardedLeavesNothing() {
        Map<String, String> shown = Figures.of(database, "main");
        shell.call("run", "--shadow", "--reference", "candidate");
        assertThat(shell.call("run", "--shadow", "--reference", "candidate"))
                .as(shell.err())
                .isZero();
        assertThat(Rows.single(database, "select string_agg(run_id::text, ' ' order by run_id) from claims.run"))
                .as("a shadow takes the place of the one before")
                .isEqualTo("1 3");
        assertThat(shell.call("discard", "2")).isEqualTo(3);
        assertThat(shell.err()).contains("run 2: expected a shadow run of edition main that is computed, found none");
        assertThat(shell.call("discard", "1")).as("no shadow").isEqualTo(3);
        assertThat(shell.call("discard", "3")).as(shell.err()).isZero();
        for (String table : List.of("claims.run", "claims.extract", "claims.run_extract")) {
            assertThat(Rows.single(database, "select count(*) from " + table))
                    .as(table)
                    .isEqualTo(1L);
        }
        assertThat(Rows.single(database, "select count(distinct run_id) from published.cell"))
                .isEqualTo(1L);
        assertThat(Rows.single(database, "select count(*) from claims.line")).isEqualTo(50L);
        assertThat(Figures.of(database, "main")).isEqualTo(shown);
        assertThat(shell.call("promote", "3")).isEqualTo(3);
    }

    @Test
    void aShadowOfWhatIsNoLongerShownIsNotPromoted() {
        assertThat(shell.call("run", "--shadow", "--reference", "candidate"))
                .as(shell.err())
                .isZero();
        Path more = Extracts.write(folder, "more.csv", Extracts.lines(301, 12));
        assertThat(shell.call("run", more.toString())).as(shell.err()).isZero();
        assertThat(shell.call("promote", "2")).isEqualTo(3);
        assertThat(shell.err()).contains("run 2: it is a shadow of run 1, and edition main shows run 3 since");
    }

    @Test
    void otherMedicareAmountsMoveNoLineAndAreShown() throws IOException {
        Files.delete(candidate.resolve("payer_alias.csv"));
        copyTable("medicare_amount.csv", "", "99.76,32.3465,,3226.89");
        assertThat(shell.call("run", "--shadow", "--reference", "candidate"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out())
                .contains("changed, by Medicare amounts alone", "What moved them\nnone")
                .doesNotContain("withheld");
    }

    @Test
    void tablesThatCannotBeUsedAreAUsageFault() throws IOException {
        assertThat(shell.call("run", "--shadow", "--reference", "nowhere")).isEqualTo(2);
        assertThat(shell.err()).contains("expected a folder with at least one of", "payer_alias.csv");
        Files.writeString(candidate.resolve("modifier.csv"), "code,name\n");
        assertThat(shell.call("run", "--shadow", "--reference", "candidate")).isEqualTo(2);
        assertThat(shell.err()).contains("modifier.csv");
        assertThat(shell.call("run", "--shadow", "--edition", "other")).isEqualTo(3);
        assertThat(shell.err()).contains("edition other: expected a publication to be the shadow of, found none");
    }

    /** A table of the program with a row more, and with an amount of its own, its units and their price. */
    private void copyTable(String name, String row, String amount) throws IOException {
        Files.createDirectories(candidate);
        try (InputStream table = ReferenceTables.class.getResourceAsStream("/reference/" + name)) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    candidate.resolve(name), (amount.isEmpty() ? text : text.replace(amount, "100,30,,3000.00")) + row);
        }
    }
}
