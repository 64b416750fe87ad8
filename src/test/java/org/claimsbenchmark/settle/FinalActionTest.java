package org.claimsbenchmark.settle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine.Amounts;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.settle.FinalAction.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Final action by hand. Each record is written {@code record(extract, number, charge in dollars, content)}; a verdict reads
 * {@code extract/number bucket rule <- extract/number of the record that did it}.
 */
class FinalActionTest {

    @Test
    void aSingleRecordIsKept() {
        assertThat(verdicts(original(1, 1, 100, "a"))).containsExactly("1/1 kept");
    }

    @Test
    void theLatestExtractWinsOverAnEarlierVersion() {
        assertThat(verdicts(original(1, 9, 100, "a"), original(2, 1, 120, "b")))
                .containsExactly("1/9 superseded FINAL-4 <- 2/1", "2/1 kept");
    }

    @Test
    void withinOneExtractTheLastRecordWins() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(1, 2, 120, "b")))
                .containsExactly("1/1 superseded FINAL-4 <- 1/2", "1/2 kept");
    }

    @Test
    void aRedeliveryMakesTheEarlierRecordADuplicate() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(2, 7, 100, "a")))
                .containsExactly("1/1 duplicate FINAL-4 <- 2/7", "2/7 kept");
    }

    @Test
    void onlyRecordsEqualToTheWinnerAreDuplicates() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(2, 1, 120, "b"), original(3, 1, 100, "a")))
                .containsExactly("1/1 duplicate FINAL-4 <- 3/1", "2/1 superseded FINAL-4 <- 3/1", "3/1 kept");
    }

    @Test
    void aVoidRemovesTheLineAndItself() {
        assertThat(verdicts(original(1, 1, 100, "a"), voided(2, 1, 100, "b")))
                .containsExactly("1/1 superseded FINAL-1 <- 2/1", "2/1 superseded FINAL-1");
    }

    @Test
    void anOrphanVoidIsSuperseded() {
        assertThat(verdicts(voided(1, 1, 100, "a"))).containsExactly("1/1 superseded FINAL-1");
    }

    @Test
    void aVoidReachesRecordsThatFollowItInItsOwnExtract() {
        assertThat(verdicts(voided(1, 1, 100, "b"), original(1, 2, 100, "a")))
                .containsExactly("1/1 superseded FINAL-1", "1/2 superseded FINAL-1 <- 1/1");
    }

    @Test
    void aRecordOfALaterExtractThanTheVoidStands() {
        assertThat(verdicts(original(1, 1, 100, "a"), voided(2, 1, 100, "b"), original(3, 1, 90, "c")))
                .containsExactly("1/1 superseded FINAL-1 <- 2/1", "2/1 superseded FINAL-1", "3/1 kept");
    }

    @Test
    void aVoidBeatsAReplacementOfItsOwnExtract() {
        assertThat(verdicts(original(1, 1, 100, "a"), voided(2, 1, 100, "b"), replacement(2, 2, 120, "c")))
                .containsExactly(
                        "1/1 superseded FINAL-1 <- 2/1", "2/1 superseded FINAL-1", "2/2 superseded FINAL-1 <- 2/1");
    }

    @Test
    void aRedeliveryOfAVoidedLineWithItsVoidKeepsNothing() {
        assertThat(verdicts(
                        original(1, 1, 100, "a"),
                        voided(1, 2, 100, "b"),
                        original(2, 1, 100, "a"),
                        voided(2, 2, 100, "b")))
                .containsExactly(
                        "1/1 superseded FINAL-1 <- 1/2",
                        "1/2 superseded FINAL-1",
                        "2/1 superseded FINAL-1 <- 2/2",
                        "2/2 superseded FINAL-1");
    }

    @Test
    void aNegativeVoidIsAVoidAndNotAReversal() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(1, 2, 120, "b"), voided(2, 1, -120, "c")))
                .containsExactly(
                        "1/1 superseded FINAL-1 <- 2/1", "1/2 superseded FINAL-1 <- 2/1", "2/1 superseded FINAL-1");
    }

    @Test
    void aReplacementSupersedesWhatItReplaces() {
        assertThat(verdicts(original(1, 1, 100, "a"), replacement(2, 1, 120, "b")))
                .containsExactly("1/1 superseded FINAL-2 <- 2/1", "2/1 kept");
    }

    @Test
    void aReplacementBeatsAnOriginalThatFollowsItInItsOwnExtract() {
        assertThat(verdicts(replacement(1, 1, 120, "b"), original(1, 2, 100, "a")))
                .containsExactly("1/1 kept", "1/2 superseded FINAL-2 <- 1/1");
    }

    @Test
    void anOriginalOfALaterExtractBeatsAReplacement() {
        assertThat(verdicts(replacement(1, 1, 120, "b"), original(2, 1, 100, "a")))
                .containsExactly("1/1 superseded FINAL-4 <- 2/1", "2/1 kept");
    }

    @Test
    void ofTwoReplacementsTheLaterOneWins() {
        assertThat(verdicts(original(1, 1, 100, "a"), replacement(2, 1, 120, "b"), replacement(3, 1, 130, "c")))
                .containsExactly("1/1 superseded FINAL-2 <- 2/1", "2/1 superseded FINAL-4 <- 3/1", "3/1 kept");
    }

    @Test
    void aRedeliveryOfOriginalAndReplacementKeepsOneReplacement() {
        assertThat(verdicts(
                        original(1, 1, 100, "a"),
                        replacement(1, 2, 120, "b"),
                        original(2, 1, 100, "a"),
                        replacement(2, 2, 120, "b")))
                .containsExactly(
                        "1/1 superseded FINAL-2 <- 1/2",
                        "1/2 duplicate FINAL-4 <- 2/2",
                        "2/1 superseded FINAL-2 <- 2/2",
                        "2/2 kept");
    }

    @Test
    void aReversalAndWhatItCancelsAreBothSuperseded() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(2, 1, -100, "b")))
                .containsExactly("1/1 superseded FINAL-3 <- 2/1", "2/1 superseded FINAL-3 <- 1/1");
    }

    @Test
    void anOrphanReversalIsSupersededAndCancelsNothing() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(2, 1, -60, "b")))
                .containsExactly("1/1 kept", "2/1 superseded FINAL-3");
    }

    @Test
    void aReversalCancelsOnlyWhenAllThreeAmountsAreOpposite() {
        LineVersion line = version(1, 1, Adjustment.ORIGINAL, amounts(10_000L, 8_000L, null), "a");
        LineVersion otherAllowed = version(2, 1, Adjustment.ORIGINAL, amounts(-10_000L, -7_999L, null), "b");
        LineVersion paidPresent = version(2, 2, Adjustment.ORIGINAL, amounts(-10_000L, -8_000L, 0L), "c");
        LineVersion exact = version(2, 3, Adjustment.ORIGINAL, amounts(-10_000L, -8_000L, null), "d");
        assertThat(verdicts(line, otherAllowed, paidPresent))
                .containsExactly("1/1 kept", "2/1 superseded FINAL-3", "2/2 superseded FINAL-3");
        assertThat(verdicts(line, otherAllowed, paidPresent, exact))
                .containsExactly(
                        "1/1 superseded FINAL-3 <- 2/3",
                        "2/1 superseded FINAL-3",
                        "2/2 superseded FINAL-3",
                        "2/3 superseded FINAL-3 <- 1/1");
    }

    @Test
    void aRecordWithAmountsOfBothSignsIsNoReversal() {
        assertThat(verdicts(version(1, 1, Adjustment.ORIGINAL, amounts(10_000L, -500L, null), "a")))
                .containsExactly("1/1 kept");
    }

    @Test
    void aLineReversedAndBilledAgainKeepsTheNewBill() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(2, 1, -100, "b"), original(2, 2, 120, "c")))
                .containsExactly("1/1 superseded FINAL-3 <- 2/1", "2/1 superseded FINAL-3 <- 1/1", "2/2 kept");
    }

    @Test
    void aLineReversedAndBilledAgainUnchangedKeepsTheNewBill() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(1, 2, -100, "b"), original(1, 3, 100, "a")))
                .containsExactly("1/1 superseded FINAL-3 <- 1/2", "1/2 superseded FINAL-3 <- 1/1", "1/3 kept");
    }

    @Test
    void aReversalTakesTheNearestEarlierRecord() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(1, 2, 100, "b"), original(2, 1, -100, "c")))
                .containsExactly("1/1 kept", "1/2 superseded FINAL-3 <- 2/1", "2/1 superseded FINAL-3 <- 1/2");
    }

    @Test
    void twoReversalsCancelTwoRecords() {
        assertThat(verdicts(
                        original(1, 1, 100, "a"),
                        original(1, 2, 100, "a"),
                        original(2, 1, -100, "b"),
                        original(2, 2, -100, "b")))
                .containsExactly(
                        "1/1 superseded FINAL-3 <- 2/2",
                        "1/2 superseded FINAL-3 <- 2/1",
                        "2/1 superseded FINAL-3 <- 1/2",
                        "2/2 superseded FINAL-3 <- 1/1");
    }

    @Test
    void aReversalWrittenBeforeItsRecordInOneExtractCancelsIt() {
        assertThat(verdicts(original(1, 1, -100, "b"), original(1, 2, 100, "a")))
                .containsExactly("1/1 superseded FINAL-3 <- 1/2", "1/2 superseded FINAL-3 <- 1/1");
    }

    @Test
    void aReversalCancelsNothingOfALaterExtract() {
        assertThat(verdicts(original(1, 1, -100, "b"), original(2, 1, 100, "a")))
                .containsExactly("1/1 superseded FINAL-3", "2/1 kept");
    }

    @Test
    void aReversalOfARedeliveredRecordCancelsTheEarlierCopyToo() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(2, 1, 100, "a"), original(3, 1, -100, "b")))
                .containsExactly(
                        "1/1 superseded FINAL-3 <- 3/1",
                        "2/1 superseded FINAL-3 <- 3/1",
                        "3/1 superseded FINAL-3 <- 2/1");
    }

    @Test
    void aRedeliveryOfRecordAndReversalKeepsNothing() {
        assertThat(verdicts(
                        original(1, 1, 100, "a"),
                        original(1, 2, -100, "b"),
                        original(2, 1, 100, "a"),
                        original(2, 2, -100, "b")))
                .containsExactly(
                        "1/1 superseded FINAL-3 <- 1/2",
                        "1/2 superseded FINAL-3 <- 1/1",
                        "2/1 superseded FINAL-3 <- 2/2",
                        "2/2 superseded FINAL-3 <- 2/1");
    }

    @Test
    void anEarlierVersionWithOtherContentSurvivesAReversal() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(2, 1, 120, "b"), original(3, 1, -120, "c")))
                .containsExactly("1/1 kept", "2/1 superseded FINAL-3 <- 3/1", "3/1 superseded FINAL-3 <- 2/1");
    }

    @Test
    void aReversedReplacementDoesNotBringTheOriginalBack() {
        assertThat(verdicts(original(1, 1, 100, "a"), replacement(2, 1, 120, "b"), original(3, 1, -120, "c")))
                .containsExactly(
                        "1/1 superseded FINAL-2 <- 2/1",
                        "2/1 superseded FINAL-3 <- 3/1",
                        "3/1 superseded FINAL-3 <- 2/1");
    }

    @Test
    void aReversalIsMeantForTheOriginalBeforeItThoughAReplacementOfTheSameAmountsFollows() {
        assertThat(verdicts(original(1, 1, 100, "a"), original(2, 1, -100, "b"), replacement(2, 2, 100, "c")))
                .containsExactly("1/1 superseded FINAL-2 <- 2/2", "2/1 superseded FINAL-3 <- 1/1", "2/2 kept");
    }

    @Test
    void aReversalAfterAReplacementTakesTheReplacementOutAndTheOriginalStaysOut() {
        assertThat(verdicts(original(1, 1, 100, "a"), replacement(1, 2, 90, "b"), original(1, 3, -90, "c")))
                .containsExactly(
                        "1/1 superseded FINAL-2 <- 1/2",
                        "1/2 superseded FINAL-3 <- 1/3",
                        "1/3 superseded FINAL-3 <- 1/2");
    }

    @Test
    void aReversalOfTheOriginalLeavesAReplacementOfOtherAmountsStanding() {
        assertThat(verdicts(original(1, 1, 100, "a"), replacement(1, 2, 90, "b"), original(1, 3, -100, "c")))
                .containsExactly("1/1 superseded FINAL-2 <- 1/2", "1/2 kept", "1/3 superseded FINAL-3 <- 1/1");
    }

    @Test
    void aNegativeRecordWithTheReplacementCodeIsAReversal() {
        assertThat(verdicts(original(1, 1, 100, "a"), replacement(2, 1, -100, "b"), replacement(2, 2, 120, "c")))
                .containsExactly("1/1 superseded FINAL-2 <- 2/2", "2/1 superseded FINAL-3 <- 1/1", "2/2 kept");
        assertThat(verdicts(original(1, 1, 100, "a"), replacement(2, 1, -60, "b")))
                .containsExactly("1/1 kept", "2/1 superseded FINAL-3");
    }

    @Test
    void aVoidedReplacementDoesNotBringTheOriginalBack() {
        assertThat(verdicts(original(1, 1, 100, "a"), replacement(2, 1, 120, "b"), voided(3, 1, 120, "c")))
                .containsExactly(
                        "1/1 superseded FINAL-1 <- 3/1", "2/1 superseded FINAL-1 <- 3/1", "3/1 superseded FINAL-1");
    }

    @Test
    void theOrderInWhichTheRecordsComeDoesNotMatter() {
        List<LineVersion> versions = new ArrayList<>(List.of(
                original(1, 1, 100, "a"),
                original(1, 2, 100, "a"),
                original(2, 1, -100, "b"),
                replacement(2, 2, 90, "c"),
                voided(1, 3, 100, "d"),
                original(3, 1, 90, "c")));
        List<Verdict> expected = FinalAction.decide(versions);
        Random random = new Random(20982);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(versions, random);
            assertThat(FinalAction.decide(versions)).isEqualTo(expected);
        }
    }

    @Test
    void aRecordPrintsWhereItStandsAndNothingElse() {
        assertThat(original(4, 17, 100, "a")).hasToString("extract 4 record 17");
    }

    @Test
    void aVerdictWithoutRuleIsOnlyForTheKeptRecord() {
        LineVersion version = original(1, 1, 100, "a");
        assertThatThrownBy(() -> new Verdict(version, Bucket.SUPERSEDED, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("extract 1 record 1");
    }

    @Test
    void aRecordThatIsNotFinalIsSupersededByNoOtherAlsoWhenItIsAlone() {
        assertThat(verdicts(notFinal(1, 1, 100, "a"))).containsExactly("1/1 superseded FINAL-0");
        assertThat(verdicts(notFinal(1, 1, 100, "a"), original(1, 2, 120, "b")))
                .containsExactly("1/1 superseded FINAL-0", "1/2 kept");
    }

    @Test
    void aRecordThatIsNotFinalDoesNotWinHoweverLateItComes() {
        assertThat(verdicts(original(1, 1, 120, "b"), notFinal(2, 1, 100, "a")))
                .containsExactly("1/1 kept", "2/1 superseded FINAL-0");
    }

    @Test
    void aRecordThatIsNotFinalIsNoDuplicateAndNotWhatAVoidRemoves() {
        assertThat(verdicts(notFinal(1, 1, 100, "a"), original(1, 2, 100, "a")))
                .containsExactly("1/1 superseded FINAL-0", "1/2 kept");
        assertThat(verdicts(notFinal(1, 1, 100, "a"), voided(2, 1, 100, "b")))
                .containsExactly("1/1 superseded FINAL-0", "2/1 superseded FINAL-1");
    }

    @Test
    void aReversalIsMeantForTheRecordThatStandsAndNotForTheOneThatIsNotFinal() {
        assertThat(verdicts(original(1, 1, 100, "a"), notFinal(2, 1, 100, "b"), original(2, 2, -100, "c")))
                .containsExactly(
                        "1/1 superseded FINAL-3 <- 2/2", "2/1 superseded FINAL-0", "2/2 superseded FINAL-3 <- 1/1");
    }

    @Test
    void aReversalThatIsNotFinalTakesNothingBack() {
        assertThat(verdicts(original(1, 1, 100, "a"), notFinal(2, 1, -100, "b")))
                .containsExactly("1/1 kept", "2/1 superseded FINAL-0");
    }

    static LineVersion version(int extract, long number, Adjustment adjustment, Amounts amounts, String content) {
        return version(extract, number, adjustment, LinePart.WHOLE, amounts, content);
    }

    static LineVersion version(
            int extract, long number, Adjustment adjustment, LinePart part, Amounts amounts, String content) {
        return new LineVersion(
                extract, extract, number, adjustment, part, amounts, UUID.nameUUIDFromBytes(content.getBytes(UTF_8)));
    }

    static Amounts amounts(Long billed, Long allowed, Long paid) {
        return new Amounts(money(billed), money(allowed), money(paid));
    }

    static String text(Verdict verdict) {
        return at(verdict.version())
                + " " + verdict.bucket().column()
                + (verdict.rule() == null ? "" : " " + verdict.rule().code())
                + (verdict.by() == null ? "" : " <- " + at(verdict.by()));
    }

    private static List<String> verdicts(LineVersion... versions) {
        return FinalAction.decide(List.of(versions)).stream()
                .map(FinalActionTest::text)
                .toList();
    }

    private static String at(LineVersion version) {
        return version.loadOrder() + "/" + version.recordNumber();
    }

    private static LineVersion original(int extract, long number, long dollars, String content) {
        return version(extract, number, Adjustment.ORIGINAL, charge(dollars), content);
    }

    private static LineVersion replacement(int extract, long number, long dollars, String content) {
        return version(extract, number, Adjustment.REPLACEMENT, charge(dollars), content);
    }

    private static LineVersion voided(int extract, long number, long dollars, String content) {
        return version(extract, number, Adjustment.VOID, charge(dollars), content);
    }

    private static LineVersion notFinal(int extract, long number, long dollars, String content) {
        return version(extract, number, Adjustment.NOT_FINAL, charge(dollars), content);
    }

    private static Amounts charge(long dollars) {
        return amounts(dollars * 100, dollars * 80, null);
    }

    private static Money money(Long cents) {
        return cents == null ? null : new Money(cents);
    }
}
