package org.claimsbenchmark.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.claim.LinePart.CHARGES;
import static org.claimsbenchmark.claim.LinePart.REMITTANCE;
import static org.claimsbenchmark.claim.LinePart.WHOLE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.settle.LoadedRun.Extract;
import org.claimsbenchmark.settle.LoadedRun.Line;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Charges (100 dollars) and remittances (80 allowed, 60 paid) of one claim line, by hand. {@code billed} is loaded before
 * {@code paid}.
 */
@Tag("database")
class JoinTest {

    private static TestDatabase database;

    @AutoClose
    private Connection connection;

    private LoadedRun run;
    private Extract billed;
    private Extract paid;
    private SettlementResult result;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        run = new LoadedRun(connection);
        billed = run.extract("carried");
        paid = run.extract("loaded");
    }

    @Test
    void aLaterRemittanceJoinsTheCharges() throws SQLException {
        Line charges = charges(billed).add();
        Line remittance = remittance(paid).add();
        settle();
        assertJoined(charges, remittance);
        assertThat(result.in(Bucket.KEPT).records()).isOne();
        assertThat(result.in(Bucket.SUPERSEDED).billed().cents()).isEqualTo(10_000);
    }

    @Test
    void anEarlierRemittanceJoinsTheCharges() throws SQLException {
        Line remittance = remittance(billed).add();
        Line charges = charges(paid).add();
        settle();
        assertJoined(charges, remittance);
    }

    @Test
    void aRemittanceOfTheSameExtractJoinsTheCharges() throws SQLException {
        Line remittance = remittance(paid).add();
        Line charges = charges(paid).add();
        settle();
        assertJoined(charges, remittance);
    }

    @Test
    void aRemittanceOfAnotherLineOrClaimJoinsNothing() throws SQLException {
        Line charges = charges(billed).add();
        Line otherLine = remittance(paid).number("2").add();
        Line otherClaim = remittance(paid).claim("d").add();
        settle();
        assertFate("kept", charges, otherLine, otherClaim);
        assertThat(run.isJoined(charges)).isFalse();
    }

    @Test
    void aRemittanceOfAReplacedExtractJoinsNothing() throws SQLException {
        Line charges = charges(billed).add();
        remittance(run.extract("replaced")).add();
        settle();
        assertThat(run.isJoined(charges)).isFalse();
    }

    @Test
    void aRemittanceWithoutChargesIsKeptOnItsOwn() throws SQLException {
        Line remittance = remittance(paid).add();
        settle();
        assertFate("kept", remittance);
    }

    @Test
    void chargesWithoutARemittanceAreKeptWithoutAmountsPaid() throws SQLException {
        Line charges = charges(billed).add();
        remittance(paid).claim("d").add();
        settle();
        assertFate("kept", charges);
        assertThat(run.isJoined(charges)).isFalse();
    }

    @Test
    void aReversedRemittanceLeavesTheChargesWithoutAmountsPaid() throws SQLException {
        Line charges = charges(billed).add();
        Line remittance = remittance(billed).add();
        Line reversal = remittance(paid).amounts(-10_000L, -8_000L, -6_000L).add();
        settle();
        assertFate("kept", charges);
        assertFate("superseded FINAL-3", remittance, reversal);
        assertThat(run.isJoined(charges)).isFalse();
    }

    @Test
    void aCorrectedRemittanceIsJoinedInPlaceOfTheReversedOne() throws SQLException {
        Line charges = charges(billed).add();
        Line remittance = remittance(billed).add();
        Line reversal = remittance(paid).amounts(-10_000L, -8_000L, -6_000L).add();
        Line corrected = remittance(paid).amounts(10_000L, 7_000L, 5_000L).add();
        settle();
        assertFate("superseded FINAL-3", remittance, reversal);
        assertJoined(charges, corrected);
    }

    @Test
    void ofTwoRemittancesTheLatestIsJoined() throws SQLException {
        Line charges = charges(billed).add();
        Line first = remittance(billed).add();
        Line second = remittance(paid).amounts(10_000L, 8_000L, 5_000L).add();
        settle();
        assertFate("superseded FINAL-4", first);
        assertJoined(charges, second);
    }

    @Test
    void aCopyOfAJoinedRemittanceIsSupersededAndACopyOfAKeptOneADuplicate() throws SQLException {
        Line charges = charges(billed).add();
        Line copy = remittance(billed).content("r").add();
        Line remittance = remittance(paid).content("r").add();
        Line copyAlone = remittance(billed).claim("d").content("s").add();
        Line alone = remittance(paid).claim("d").content("s").add();
        settle();
        assertFate("superseded FINAL-4", copy);
        assertJoined(charges, remittance);
        assertFate("duplicate FINAL-4", copyAlone);
        assertFate("kept", alone);
    }

    @Test
    void ofTwoVersionsOfTheChargesTheLatestIsJoined() throws SQLException {
        Line first = charges(billed).add();
        Line remittance = remittance(billed).add();
        Line replacement = charges(paid).adjustment("replacement").add();
        settle();
        assertFate("superseded FINAL-2", first);
        assertJoined(replacement, remittance);
    }

    @Test
    void aWholeRecordWithAmountsPaidSupersedesARemittance() throws SQLException {
        Line whole = line(billed, WHOLE).amounts(10_000L, null, 6_000L).add();
        Line remittance = remittance(paid).add();
        settle();
        assertFate("kept", whole);
        assertFate("superseded JOIN-2", remittance);
        assertThat(run.isJoined(whole)).isFalse();
    }

    @Test
    void aWholeRecordWithNeitherAllowedNorPaidIsJoined() throws SQLException {
        Line whole = line(billed, WHOLE).amounts(10_000L, null, null).add();
        Line remittance = remittance(paid).add();
        settle();
        assertJoined(whole, remittance);
    }

    @Test
    void chargesThatCarryAnAllowedAmountAreJoinedAllTheSame() throws SQLException {
        Line charges = charges(billed).amounts(10_000L, 9_000L, null).add();
        Line remittance = remittance(paid).add();
        settle();
        assertJoined(charges, remittance);
    }

    @Test
    void aVoidOfTheChargesTakesTheRemittanceToo() throws SQLException {
        Line charges = charges(billed).add();
        Line remittance = remittance(billed).add();
        Line voided = charges(paid).adjustment("void").add();
        settle();
        assertFate("superseded FINAL-1", charges, remittance, voided);
    }

    @Test
    void aRemittanceThatComesAfterTheVoidOfItsChargesDoesNotComeToLife() throws SQLException {
        Line charges = charges(billed).add();
        Line voided = charges(billed).adjustment("void").add();
        Line remittance = remittance(paid).add();
        settle();
        assertFate("superseded FINAL-1", charges, voided);
        assertFate("superseded JOIN-3", remittance);
    }

    @Test
    void chargesThatComeAfterAVoidAreJoinedWithARemittanceThatCameAfterItToo() throws SQLException {
        Extract last = run.extract("loaded");
        Line earlier = remittance(billed).amounts(10_000L, 7_000L, 7_000L).add();
        charges(billed).adjustment("void").add();
        Line remittance = remittance(paid).add();
        Line charges = charges(last).add();
        Line unpaid = charges(last).number("2").add();
        Line before = remittance(billed).number("2").add();
        charges(billed).number("2").adjustment("void").add();
        settle();
        assertFate("superseded FINAL-4", earlier);
        assertJoined(charges, remittance);
        assertFate("superseded FINAL-1", before);
        assertFate("kept", unpaid);
        assertThat(run.isJoined(unpaid)).isFalse();
    }

    @Test
    void chargesThatWereTakenBackTakeTheRemittanceToo() throws SQLException {
        Line charges = charges(billed).add();
        Line reversal = charges(billed).amounts(-10_000L, null, null).add();
        Line remittance = remittance(paid).add();
        settle();
        assertFate("superseded FINAL-3", charges, reversal);
        assertFate("superseded JOIN-3", remittance);
    }

    @Test
    void besideChargesThatAreNotFinalARemittanceStandsOnItsOwn() throws SQLException {
        Line charges = charges(billed).adjustment("not_final").add();
        Line remittance = remittance(paid).add();
        settle();
        assertFate("superseded FINAL-0", charges);
        assertFate("kept", remittance);
    }

    @Test
    void aVoidedRemittanceLeavesTheCharges() throws SQLException {
        Line charges = charges(billed).add();
        Line remittance = remittance(billed).add();
        Line voided = remittance(paid).adjustment("void").add();
        settle();
        assertFate("kept", charges);
        assertFate("superseded FINAL-1", remittance, voided);
        assertThat(run.isJoined(charges)).isFalse();
    }

    @Test
    void aRelatedLineIsJoinedAndStaysOnlyBesideAnIndexLine() throws SQLException {
        line(billed, WHOLE).claim("index").add();
        Line related = charges(billed).code("77012").add();
        Line itsRemittance = remittance(paid).code("77012").add();
        Line stray = charges(billed).number("2").code("77012").day("2024-05-05").add();
        Line itsRemittanceToo = remittance(paid).number("2").code("77012").add();
        settle();
        assertJoined(related, itsRemittance);
        assertFate("out_of_scope SESSION-1", stray);
        assertFate("superseded JOIN-1", itsRemittanceToo);
        assertThat(run.isJoined(stray)).isFalse();
    }

    @Test
    void theLineStaysWhatWasChargedWhereThePayerRecodedIt() throws SQLException {
        Line charges = charges(billed).add();
        Line remittance = remittance(paid).code("20983").add();
        settle();
        assertJoined(charges, remittance);
        assertThat(run.findingsOn(charges)).isEmpty();
    }

    @Test
    void factsAboutAmountsAndDatesAreFoundOnTheJoinedOnes() throws SQLException {
        Line allowedAboveBilled = charges(billed).number("1").add();
        remittance(paid).number("1").amounts(9_000L, 10_001L, 10_001L).add();
        Line paidAboveAllowed = charges(billed).number("2").add();
        remittance(paid).number("2").amounts(9_000L, 8_000L, 8_001L).add();
        Line paidBeforeService =
                charges(billed).number("3").paidOn("2024-03-09").add();
        remittance(paid).number("3").paidOn("2024-02-29").add();
        Line noFact = charges(billed).number("4").paidOn("2024-02-02").add();
        remittance(paid)
                .number("4")
                .amounts(9_000L, 10_000L, 10_000L)
                .paidOn("2024-03-01")
                .add();
        settle();
        assertThat(run.findingsOn(allowedAboveBilled)).containsExactly("ALLOWED_ABOVE_BILLED");
        assertThat(run.findingsOn(paidAboveAllowed)).containsExactly("PAID_ABOVE_ALLOWED");
        assertThat(run.findingsOn(paidBeforeService)).containsExactly("PAID_BEFORE_SERVICE");
        assertThat(run.findingsOn(noFact)).isEmpty();
    }

    @Test
    void aRemittanceJoinsChargesThatAnEarlierRunCountedAloneAndChangesNothingOfThatRun() throws SQLException {
        Line charges = charges(billed).add();
        settle();
        LoadedRun later = new LoadedRun(connection);
        later.execute(
                "insert into claims.run_extract (run_id, extract_id, role, load_order) values (%d, %d, 'carried', 0)",
                later.id, charges.extractId());
        Line remittance = remittance(later.extract("loaded")).add();
        new Settlement((side, code, day) -> OptionalLong.empty()).settle(connection, later.id);
        assertThat(later.isJoined(charges)).isTrue();
        assertThat(later.fateOf(charges)).isEqualTo("kept");
        assertThat(later.fateOf(remittance)).isEqualTo("superseded JOIN-1");
        assertThat(run.isJoined(charges)).isFalse();
        assertFate("kept", charges);
    }

    @Test
    void settlingAgainForgetsWhatWasJoined() throws SQLException {
        Line charges = charges(billed).add();
        Line remittance = remittance(paid).add();
        settle();
        run.execute("update claims.run_extract set role = 'replaced' where extract_id = %d", remittance.extractId());
        settle();
        assertThat(run.isJoined(charges)).isFalse();
    }

    @Test
    void whatIsJoinedGoesWithItsRunAndWithEitherExtract() throws SQLException {
        charges(billed).add();
        Line remittance = remittance(paid).add();
        settle();
        run.execute("delete from claims.extract where extract_id = %d", remittance.extractId());
        assertThat(run.rows("select * from claims.joined_amount")).isEmpty();
        remittance = remittance(run.extract("loaded")).add();
        settle();
        assertThat(run.rows("select by_extract_id from claims.joined_amount"))
                .containsExactly(String.valueOf(remittance.extractId()));
        run.execute("delete from claims.extract");
        run.execute("delete from claims.run where run_id = %d", run.id);
        assertThat(run.rows("select * from claims.joined_amount")).isEmpty();
    }

    private static Line charges(Extract extract) {
        return line(extract, CHARGES).amounts(10_000L, null, null);
    }

    private static Line remittance(Extract extract) {
        return line(extract, REMITTANCE).amounts(10_000L, 8_000L, 6_000L);
    }

    private static Line line(Extract extract, LinePart part) {
        return extract.line().claim("c").part(part);
    }

    private void settle() throws SQLException {
        result = new Settlement((side, code, day) -> OptionalLong.empty()).settle(connection, run.id);
        assertThat(result.balances()).isTrue();
    }

    private void assertJoined(Line charges, Line remittance) throws SQLException {
        assertFate("kept", charges);
        assertFate("superseded JOIN-1", remittance);
        assertThat(run.rows(
                        "select by_extract_id, by_record_number from claims.joined_amount where extract_id = %d"
                                + " and record_number = %d",
                        charges.extractId(), charges.recordNumber))
                .containsExactly(remittance.extractId() + " " + remittance.recordNumber);
        assertThat(run.rows(
                        "select by_extract_id, by_record_number from claims.settlement where extract_id = %d"
                                + " and record_number = %d",
                        remittance.extractId(), remittance.recordNumber))
                .containsExactly(charges.extractId() + " " + charges.recordNumber);
    }

    private void assertFate(String fate, Line... lines) throws SQLException {
        for (Line line : lines) {
            assertThat(run.fateOf(line)).isEqualTo(fate);
        }
    }
}
