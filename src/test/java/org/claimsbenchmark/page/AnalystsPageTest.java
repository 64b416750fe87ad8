package org.claimsbenchmark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class AnalystsPageTest {

    private static final Path SAMPLE =
            Path.of("input-samples", "tuva", "eleven-patients-are-shown", "eleven-patients-are-shown.csv");
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&.csv";

    @TempDir
    Path folder;

    @Test
    void namesAndNotesOfOthersAreTextAndNothingMore() throws SQLException, IOException {
        TestDatabase database = TestDatabase.fresh();
        TestRun.once(database, "main", Files.copy(SAMPLE, folder.resolve(HOSTILE)));
        String page = page(database, OptionalLong.empty(), "</title></p><script>alert(2)</script>");
        assertThat(page.replace(Inlined.load().charts(), ""))
                .doesNotContain("<img", "<script>alert")
                .contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;script&gt;alert(2)");
    }

    @Test
    void theSamePublicationMakesTheSamePage() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        TestRun.once(database, "main", SAMPLE);
        assertThat(page(database, OptionalLong.of(1), "")).isEqualTo(page(database, OptionalLong.empty(), ""));
    }

    @Test
    void amountsThatAreWithheldAreMarkedAndThoseBesideThemStand() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        TestRun.once(database, "main", SAMPLE);
        // as a row is left of which sums or means are withheld: percentiles are not
        Rows.execute(
                database,
                "update published.cell set amounts_withheld = 'complement', allowed_to_medicare = null,"
                        + " allowed_to_medicare_p50 = 1.25 where not suppressed and fee_basis = 'Professional, facility'");
        for (String reason : List.of("complement", "count")) {
            Rows.execute(
                    database,
                    "update published.cell set amounts_withheld = '" + reason + "' where amounts_withheld is not null");
            String page = page(database, OptionalLong.empty(), "");
            assertThat(lookedUp(page)[10]).isEqualTo("420.00");
            assertThat(lookedUp(page)[15]).isEqualTo("1.2500");
            assertThat(meanOverMedicare(page)).isEqualTo("withheld");
        }
        Rows.execute(
                database,
                "update published.cell set amounts_withheld = 'dominance', allowed_p50 = null where not suppressed");
        assertThat(lookedUp(page(database, OptionalLong.empty(), ""))[10]).isEqualTo("\"withheld\"");
    }

    @Test
    void aMonthWhoseClaimsAreStillToComeIsSaidToBeProvisional() {
        TestDatabase database = TestDatabase.fresh();
        TestRun.once(database, "main", SAMPLE);
        Map.of(
                        "'mature', completion = 1", "Here every month that is shown is mature",
                        "'provisional', completion = 0.5", "Here 1 month is provisional")
                .forEach((maturity, words) -> {
                    Rows.execute(
                            database, "update published.cell set maturity = " + maturity + " where period = 'month'");
                    assertThat(monthsInWords(database)).contains(words);
                });
    }

    private static String monthsInWords(TestDatabase database) {
        try {
            String page = page(database, OptionalLong.empty(), "");
            int start = page.indexOf("<h3>Lines and prices, by month</h3>");
            return page.substring(start, page.indexOf("</p>", start));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Of the first payer, in the table of payers against Medicare. */
    private static String meanOverMedicare(String page) {
        int table = page.indexOf("Payers against Medicare, by fee basis");
        List<String> cells = Pattern.compile("<td[^>]*>([^<]*)")
                .matcher(page.substring(table))
                .results()
                .map(cell -> cell.group(1))
                .toList();
        return cells.get(2); // after the fee basis and n
    }

    /** The cell of the first fee basis over everything, as the page's look-up has it. */
    private static String[] lookedUp(String page) {
        Matcher cell = Pattern.compile("\\[1,0,0,0,[^\\]]*\\]").matcher(page);
        assertThat(cell.find()).isTrue();
        return cell.group().replaceAll("[\\[\\]]", "").split(",");
    }

    @Test
    void whatIsNotShownCannotBeLookedAt() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        assertThatThrownBy(() -> page(database, OptionalLong.empty(), ""))
                .isInstanceOf(NothingToShow.class)
                .hasMessageContaining("edition main: expected a publication, found none");
        TestRun.once(database, "main", SAMPLE);
        assertThatThrownBy(() -> page(database, OptionalLong.of(7), ""))
                .isInstanceOf(NothingToShow.class)
                .hasMessageContaining("shows run 1");
    }

    @Test
    void noTextEndsTheElementOfItsData() {
        assertThat(SafeJson.of(Map.of("name", "</script><!-- & \u2028")))
                .isEqualTo("{\"name\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\"}");
    }

    private static String page(TestDatabase database, OptionalLong run, String note) throws SQLException {
        try (Connection connection = database.connect()) {
            return AnalystsPage.html(connection, "main", run, note);
        }
    }
}
