package org.claimsbenchmark.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.settle.LoadedRun.Extract;
import org.claimsbenchmark.settle.LoadedRun.Line;
import org.claimsbenchmark.settle.SettlementResult.Tally;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Settling small runs in PostgreSQL. Nothing is committed: each test begins with empty tables. */
@Tag("database")
class SettlementTest {

    private static TestDatabase database;

    private final Settlement settlement = new Settlement((side, code, day) -> OptionalLong.empty());

    @AutoClose
    private Connection connection;

    private LoadedRun run;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        run = new LoadedRun(connection);
    }

    @Test
    void aLineWithASingleRecordIsKeptWithoutASettlementRow() throws SQLException {
        Line line = run.extract("loaded").line().add();
        settle();
        assertThat(run.fateOf(line)).isEqualTo("kept");
    }

    @Test
    void anEarlierVersionLeavesAndNamesTheRecordThatTookItsPlace() throws SQLException {
        Line earlier = run.extract("carried").line().claim("c").content("old").add();
        Line later = run.extract("loaded").line().claim("c").content("new").add();
        settle();
        assertThat(run.fateOf(earlier)).isEqualTo("superseded FINAL-4");
        assertThat(run.fateOf(later)).isEqualTo("kept");
        assertThat(run.rows("select by_extract_id, by_record_number from claims.settlement"))
                .containsExactly(later.extractId() + " " + later.recordNumber);
    }

    @Test
    void aRedeliveredLineIsADuplicate() throws SQLException {
        Line earlier = run.extract("carried").line().claim("c").content("same").add();
        Line later = run.extract("loaded").line().claim("c").content("same").add();
        settle();
        assertThat(run.fateOf(earlier)).isEqualTo("duplicate FINAL-4");
        assertThat(run.fateOf(later)).isEqualTo("kept");
    }

    @Test
    void loadOrderDecidesAndNotTheKeyOfTheExtract() throws SQLException {
        Extract first = run.extract("loaded");
        Extract second = run.extract("loaded");
        run.execute(
                "update claims.run_extract set load_order = case extract_id when %d then 2 else 1 end"
                        + " where run_id = %d",
                first.id, run.id);
        Line latest = first.line().claim("c").add();
        Line earlier = second.line().claim("c").add();
        settle();
        assertThat(run.fateOf(latest)).isEqualTo("kept");
        assertThat(run.fateOf(earlier)).isEqualTo("superseded FINAL-4");
    }

    @Test
    void otherLinesOfTheClaimAndEqualLineNumbersOfOtherClaimsAreOtherClaimLines() throws SQLException {
        Extract extract = run.extract("loaded");
        Line one = extract.line().claim("c").number("1").add();
        Line two = extract.line().claim("c").number("2").add();
        Line other = extract.line().claim("d").number("1").add();
        settle();
        assertThat(List.of(run.fateOf(one), run.fateOf(two), run.fateOf(other))).containsOnly("kept");
    }

    @Test
    void orphanVoidsAndReversalsLeave() throws SQLException {
        Extract extract = run.extract("loaded");
        Line orphanVoid = extract.line().adjustment("void").add();
        Line orphanReversal = extract.line().amounts(-10_000L, null, null).add();
        Line bothSigns = extract.line().amounts(10_000L, -500L, null).add();
        settle();
        assertThat(run.fateOf(orphanVoid)).isEqualTo("superseded FINAL-1");
        assertThat(run.fateOf(orphanReversal)).isEqualTo("superseded FINAL-3");
        assertThat(run.fateOf(bothSigns)).isEqualTo("kept");
    }

    @Test
    void aRelatedLineIsKeptBesideAnIndexLineOfThePatientAndDayAlsoFromAnotherExtract() throws SQLException {
        Line related = run.extract("carried").line().code("77012").add();
        run.extract("loaded").line().add();
        settle();
        assertThat(run.fateOf(related)).isEqualTo("kept");
    }

    @Test
    void aRelatedLineOfAnotherDayOrPatientIsOutOfScope() throws SQLException {
        Extract extract = run.extract("loaded");
        extract.line().add();
        Line otherDay = extract.line().code("77012").day("2024-03-02").add();
        Line otherPatient =
                extract.line().code("77012").patient("another patient").add();
        settle();
        assertThat(run.fateOf(otherDay)).isEqualTo("out_of_scope SESSION-1");
        assertThat(run.fateOf(otherPatient)).isEqualTo("out_of_scope SESSION-1");
    }

    @Test
    void aRelatedLineBesideAVoidedIndexLineIsOutOfScope() throws SQLException {
        Extract extract = run.extract("loaded");
        extract.line().claim("c").add();
        extract.line().claim("c").adjustment("void").add();
        Line related = extract.line().code("77012").add();
        settle();
        assertThat(run.fateOf(related)).isEqualTo("out_of_scope SESSION-1");
    }

    @Test
    void aSupersededRelatedLineStaysSupersededWithoutItsIndexLine() throws SQLException {
        Extract extract = run.extract("loaded");
        Line old = extract.line().claim("c").code("77012").add();
        Line current = extract.line().claim("c").code("77012").add();
        settle();
        assertThat(run.fateOf(old)).isEqualTo("superseded FINAL-4");
        assertThat(run.fateOf(current)).isEqualTo("out_of_scope SESSION-1");
    }

    @Test
    void aReplacedExtractSettlesNothingAndKeepsNothing() throws SQLException {
        Line replaced = run.extract("replaced").line().claim("c").content("x").add();
        Extract current = run.extract("loaded");
        Line related = current.line().code("77012").add();
        settle();
        assertThat(run.fateOf(related)).isEqualTo("out_of_scope SESSION-1");
        assertThat(run.rows(
                        "select records_superseded, records_kept, billed_superseded from claims.run_extract"
                                + " where extract_id = %d",
                        replaced.extractId()))
                .containsExactly("1 0 100.00");
        assertThat(run.rows("select count(*) from claims.settlement where extract_id = %d", replaced.extractId()))
                .containsExactly("0");
    }

    @Test
    void theExtractsOfAnotherRunDoNotCount() throws SQLException {
        LoadedRun other = new LoadedRun(connection);
        other.extract("loaded").line().claim("c").add();
        Line line = run.extract("loaded").line().claim("c").add();
        other.extract("loaded").line().claim("c").add();
        settle();
        assertThat(run.fateOf(line)).isEqualTo("kept");
        assertThat(run.rows("select records_read from claims.run_extract where run_id = %d", other.id))
                .containsExactly("-", "-");
    }

    @Test
    void whatSettlingWroteLeavesWithItsExtractAndWithItsRun() throws SQLException {
        Extract staying = run.extract("carried");
        Extract leaving = run.extract("loaded");
        for (Extract extract : List.of(staying, leaving)) {
            extract.line().add();
            extract.line().code("77012").add(); // has a finding
            extract.line().adjustment("void").add(); // leaves
        }
        settle();
        run.execute("delete from claims.extract where extract_id = %d", leaving.id);
        for (String table : List.of("claims.settlement", "claims.session_finding")) {
            assertThat(run.rows("select extract_id from " + table)).containsExactly(String.valueOf(staying.id));
        }
        run.execute("update claims.extract set run_id = %d", new LoadedRun(connection).id);
        run.execute("delete from claims.run where run_id = %d", run.id);
        for (String table : List.of("claims.settlement", "claims.session_finding")) {
            assertThat(run.rows("select extract_id from " + table)).isEmpty();
        }
    }

    @Test
    void everyRecordAndEveryDollarStandsInOneBucket() throws SQLException {
        Extract first = run.extract("carried");
        first.line().claim("c").content("x").amounts(30_000L, null, null).add(); // duplicate of the second extract's
        first.line().claim("d").amounts(10_001L, null, null).add(); // superseded by a replacement
        first.line().claim("e").amounts(7_000L, null, null).add(); // reversed
        first.count(5, 2, 12_345);
        Extract second = run.extract("loaded");
        second.line().claim("c").content("x").amounts(30_000L, null, null).add(); // kept
        second.line()
                .claim("d")
                .adjustment("replacement")
                .amounts(20_002L, null, null)
                .add(); // kept
        second.line().claim("e").amounts(-7_000L, null, null).add(); // the reversal
        second.line().code("77012").day("2024-05-05").amounts(550L, null, null).add(); // out of scope
        second.line().code("77012").amounts(null, null, null).add(); // kept, without a charge
        second.count(1, 0, 0);
        run.extract("loaded"); // nothing in it

        SettlementResult result = settle();

        assertThat(run.rows("""
                                select records_read, records_rejected, records_out_of_scope, records_duplicate,
                                       records_superseded, records_kept
                                from claims.run_extract where run_id = %d order by load_order""", run.id)).containsExactly("10 2 5 1 2 0", "6 0 2 0 1 3", "0 0 0 0 0 0");
        assertThat(run.rows("""
                                select billed_read, billed_rejected, billed_out_of_scope, billed_duplicate,
                                       billed_superseded, billed_kept
                                from claims.run_extract where run_id = %d order by load_order""", run.id))
                .containsExactly(
                        "593.46 123.45 0.00 300.00 170.01 0.00",
                        "435.52 0.00 5.50 0.00 -70.00 500.02",
                        "0.00 0.00 0.00 0.00 0.00 0.00");
        assertThat(result.read()).isEqualTo(new Tally(16, new Money(102_898)));
        assertThat(result.in(Bucket.REJECTED)).isEqualTo(new Tally(2, new Money(12_345)));
        assertThat(result.in(Bucket.OUT_OF_SCOPE)).isEqualTo(new Tally(7, new Money(550)));
        assertThat(result.in(Bucket.DUPLICATE)).isEqualTo(new Tally(1, new Money(30_000)));
        assertThat(result.in(Bucket.SUPERSEDED)).isEqualTo(new Tally(3, new Money(10_001)));
        assertThat(result.in(Bucket.KEPT)).isEqualTo(new Tally(3, new Money(50_002)));
        assertThat(result.balances()).isTrue();
    }

    @Test
    void countsOfSeveralPartsAddUp() throws SQLException {
        Extract extract = run.extract("loaded");
        extract.line().add();
        extract.count(3, 0, 0);
        run.execute("insert into claims.extract_count values (%d, 1, 7, 6, 1, 250, true)", extract.id);
        settle();
        assertThat(run.rows("select records_read, records_out_of_scope, records_rejected, billed_rejected"
                        + " from claims.run_extract"))
                .containsExactly("11 9 1 2.50");
    }

    @Test
    void aRecordThatTheLoadLostShowsAsAnImbalance() throws SQLException {
        Extract extract = run.extract("loaded");
        extract.line().add();
        run.execute("update claims.extract_count set records_read = records_read + 1");
        assertThat(settle().balances()).isFalse();
    }

    @Test
    void settlingAgainGivesTheSame() throws SQLException {
        Settlement limited = new Settlement((side, code, day) -> OptionalLong.of(1));
        Extract extract = run.extract("loaded");
        extract.line().claim("c").units("2").add();
        extract.line().claim("c").units("3").add();
        extract.line().code("77012").add();
        extract.line().code("77012").day("2024-05-05").add();
        SettlementResult first = limited.settle(connection, run.id);
        List<String> written = everythingWritten();
        assertThat(written).hasSize(2 + 2 + 1); // settlement, findings, ledger
        assertThat(limited.settle(connection, run.id)).isEqualTo(first);
        assertThat(everythingWritten()).isEqualTo(written);
    }

    @Test
    void settlingCommitsNothing() throws SQLException {
        run.extract("loaded").line().adjustment("void").add();
        settle();
        connection.rollback();
        assertThat(run.rows("select count(*) from claims.settlement")).containsExactly("0");
    }

    @Test
    void aConnectionThatCommitsOnItsOwnIsRefused() throws SQLException {
        try (Connection committing = database.connect()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> settlement.settle(committing, 1))
                    .withMessageContaining("auto-commit off");
        }
    }

    private SettlementResult settle() throws SQLException {
        return settlement.settle(connection, run.id);
    }

    private List<String> everythingWritten() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("settlement", "session_finding", "run_extract")) {
            rows.addAll(run.rows("select t from claims.%s t order by t::text collate \"C\"", table));
        }
        return rows;
    }
}
