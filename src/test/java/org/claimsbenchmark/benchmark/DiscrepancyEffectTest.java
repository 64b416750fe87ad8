package org.claimsbenchmark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.benchmark.kept.InventedLine.line;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.LoadedLines;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the disagreements between the card and the code sets touch, held against what PostgreSQL counts in the lines. */
@Tag("database")
class DiscrepancyEffectTest {

    /** Each index line with the codes that it carries, from the columns as they were loaded. */
    private static final String CARRIED = """
            with line as (
              select l.*, coalesce(l.rendering_taxonomy, l.billing_taxonomy) as taxonomy
              from claims.line l where is_index),
            carried as (
              select d.subject, d.code, l.* from line l
              join (values ('taxonomy', '207L00000X'), ('taxonomy', '2085P0200X'), ('diagnosis', 'C79.49'),
                ('diagnosis', 'R52'), ('place_of_service', '11'), ('place_of_service', '49')) as d (subject, code)
                on (d.subject = 'taxonomy' and l.taxonomy = d.code)
                  or (d.subject = 'diagnosis' and replace(d.code, '.', '') = any (l.diagnosis_codes))
                  or (d.subject = 'place_of_service' and l.place_of_service = d.code))
            """;

    @AutoClose
    private Connection connection;

    private long run;

    @BeforeEach
    void openDatabase() throws SQLException {
        connection = TestDatabase.migrated().connect();
        connection.setAutoCommit(false);
        run = LoadedLines.run(connection);
    }

    @Test
    void whatIsShownIsWhatPostgresCounts() throws SQLException {
        loadLinesOfChance(7, 4_000);
        assertThat(rows("select count(*) > 20 from published.discrepancy_effect where not suppressed"))
                .containsExactly("t");
        List<String> counted = rows(CARRIED + """
                select subject, code, fee_basis, count(*), count(distinct patient_key), sum(billed_cents) / 100.0,
                  sum(allowed_cents) / 100.0, sum(paid_cents) / 100.0
                from carried group by 1, 2, 3
                union all
                select subject, code, 'All', count(*), count(distinct patient_key), null, null, null
                from carried group by 1, 2""");
        List<String> shown = rows("select subject, code, fee_basis, line_count, patient_count, billed_sum, allowed_sum,"
                + " paid_sum from published.discrepancy_effect where not suppressed");
        assertThat(counted.stream().map(DiscrepancyEffectTest::withoutZeros).toList())
                .containsAll(
                        shown.stream().map(DiscrepancyEffectTest::withoutZeros).toList());
        assertThat(rows(CARRIED
                        + "select distinct subject, code, fee_basis from carried union select distinct subject, code,"
                        + " 'All' from carried"))
                .containsExactlyInAnyOrderElementsOf(
                        rows("select subject, code, fee_basis from published.discrepancy_effect"));
    }

    @Test
    void neitherASmallCountNorOneThatIsLeftOverCanBeDerived() throws SQLException {
        int hidden = 0;
        int shown = 0;
        for (int seed = 1; seed <= 6; seed++) {
            loadLinesOfChance(seed, 60 + 40 * seed * seed);
            hidden += rows("select 1 from published.discrepancy_effect where suppressed")
                    .size();
            shown += rows("select 1 from published.discrepancy_effect where not suppressed")
                    .size();
            assertThat(rows("select * from published.discrepancy_effect where patient_count between 1 and 10"))
                    .isEmpty();
            // the fee bases that are hidden, where their sum is known from the rest
            assertThat(rows(CARRIED + """
                    select c.subject, c.code, count(distinct c.patient_key) from carried c
                    join published.discrepancy_effect e on e.run_id = %1$d
                      and (e.subject, e.code, e.fee_basis) = (c.subject, c.code, c.fee_basis) and e.suppressed
                    join published.discrepancy_effect a on a.run_id = %1$d
                      and (a.subject, a.code, a.fee_basis) = (c.subject, c.code, 'All') and not a.suppressed
                    group by 1, 2 having count(distinct c.patient_key) between 1 and 10""".formatted(run))).isEmpty();
            // the other lines of the same fee basis and of the sites that the shown ones are of
            assertThat(rows(CARRIED + """
                    select e.subject, e.code, e.fee_basis, count(distinct l.patient_key)
                    from published.discrepancy_effect e
                    join line l on e.fee_basis in (l.fee_basis, 'All')
                    where e.run_id = %d and not e.suppressed
                      and not exists (select from carried c where (c.subject, c.code, c.extract_id, c.record_number)
                        = (e.subject, e.code, l.extract_id, l.record_number))
                      and exists (select from carried c where (c.subject, c.code, c.site_of_service)
                        = (e.subject, e.code, l.site_of_service) and e.fee_basis in (c.fee_basis, 'All'))
                    group by 1, 2, 3 having count(distinct l.patient_key) between 1 and 10""".formatted(run))).isEmpty();
            // a part of a hidden cell: of its site, its diagnosis group, its specialty
            assertThat(rows(CARRIED + """
                    select e.subject, e.code, e.fee_basis, h.site_of_service, h.diagnosis_group, h.specialty
                    from published.discrepancy_effect e
                    join carried c on (c.subject, c.code) = (e.subject, e.code) and e.fee_basis in (c.fee_basis, 'All')
                    join published.cell h on h.run_id = e.run_id and h.suppressed and h.fee_basis = e.fee_basis and h.period = 'all'
                      and (h.payer, h.line_of_business, h.modifier_use, h.state) = ('All', 'All', 'All', 'All')
                      and (h.site_of_service, h.diagnosis_group, h.specialty) in ((c.site_of_service, 'All', 'All'),
                        ('All', c.diagnosis_group, 'All'), ('All', 'All', c.specialty))
                    where e.run_id = %d and not e.suppressed""".formatted(run))).isEmpty();
            connection.rollback();
            run = LoadedLines.run(connection);
        }
        assertThat(hidden).as("to derive").isGreaterThan(20);
        assertThat(shown).as("to derive from").isGreaterThan(10);
    }

    @Test
    void anOfficeThatIsAllOfItsSiteButFewPatientsIsNotCountedAlone() throws SQLException {
        List<InventedLine> lines = new ArrayList<>();
        for (int patient = 1; patient <= 30; patient++) {
            lines.add(line().patient(patient)
                    .claim(patient)
                    .value(LineDimension.SITE_OF_SERVICE, "Office or interventional suite")
                    .placeOfService(patient <= 25 ? "11" : "49"));
        }
        LoadedLines.extract(connection, run, "loaded", lines);
        publish();
        assertThat(
                        rows(
                                "select code, fee_basis, line_count, suppressed from published.discrepancy_effect order by 1, 2"))
                .as("30 lines of the site less 25 would be the 5 of code 49")
                .containsExactly(
                        "11|All|null|t",
                        "11|Professional, facility|null|t",
                        "49|All|null|t",
                        "49|Professional, facility|null|t");
    }

    private void loadLinesOfChance(int seed, int count) throws SQLException {
        LoadedLines.extract(connection, run, "loaded", InventedLines.random(seed, count));
        LoadedLines.execute(connection, "select setseed(0." + seed + ")");
        LoadedLines.execute(connection, """
                update claims.line set
                  rendering_taxonomy = (array['207L00000X', '2085R0204X', '2085P0200X', null])[1 + floor(4 * random() ^ 3)::int],
                  billing_taxonomy = (array['207L00000X', '2085R0204X', null])[1 + floor(3 * random())::int],
                  place_of_service = (array['11', '22', '24', '49'])[1 + floor(4 * random() ^ 2)::int],
                  diagnosis_codes = string_to_array(
                    (array['C7951', 'C7949 R52', 'R52', ''])[1 + floor(4 * random() ^ 2)::int], ' ')""");
        publish();
    }

    private void publish() throws SQLException {
        new Benchmarks(ReferenceTables.standard(), 2).publishInto(connection, run);
    }

    private static String withoutZeros(String row) {
        return row.replaceAll("(\\.\\d*?)0+(?=\\||$)", "$1").replaceAll("\\.(?=\\||$)", "");
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(row.getString(column)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }
}
