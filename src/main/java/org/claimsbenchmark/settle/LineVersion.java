package org.claimsbenchmark.settle;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine.Amounts;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.claim.Money;

/**
 * One record among those of one claim line. {@code toString} prints where it stands, and no value of it.
 *
 * @param extractId key of its extract
 * @param loadOrder 1-based place of its extract in the run; one extract, one place
 * @param recordNumber 1-based record of the extract
 * @param adjustment what the record does to earlier ones
 * @param part how much of the line the record tells
 * @param amounts billed, allowed and paid
 * @param contentKey equal for equal content
 */
record LineVersion(
        int extractId,
        int loadOrder,
        long recordNumber,
        Adjustment adjustment,
        LinePart part,
        Amounts amounts,
        UUID contentKey) {

    /** Earliest first: place of the extract in the run, then record number. */
    static final Comparator<LineVersion> CHRONOLOGICAL =
            Comparator.comparingInt(LineVersion::loadOrder).thenComparingLong(LineVersion::recordNumber);

    /** Whether the extract says that another record is the final action. */
    boolean isNotFinal() {
        return adjustment == Adjustment.NOT_FINAL;
    }

    boolean isRemittance() {
        return part == LinePart.REMITTANCE;
    }

    /** Whether the record needs no remittance to say what was allowed or paid. */
    boolean tellsPayment() {
        return part == LinePart.WHOLE && (amounts.allowed() != null || amounts.paid() != null);
    }

    boolean isVoid() {
        return adjustment == Adjustment.VOID;
    }

    /**
     * Whether the record takes money back: at least one amount is negative and none is positive. Whatever its frequency
     * code says, unless that makes it a void: a negative record is never a price, so it cannot be what replaces one.
     */
    boolean isReversal() {
        return !isVoid()
                && present(amounts).anyMatch(Money::isNegative)
                && present(amounts).allMatch(amount -> amount.cents() <= 0);
    }

    boolean isReplacement() {
        return adjustment == Adjustment.REPLACEMENT && !isReversal();
    }

    /** What a reversal's counterpart carries. */
    Amounts oppositeAmounts() {
        return new Amounts(opposite(amounts.billed()), opposite(amounts.allowed()), opposite(amounts.paid()));
    }

    private static Stream<Money> present(Amounts amounts) {
        return Stream.of(amounts.billed(), amounts.allowed(), amounts.paid()).filter(amount -> amount != null);
    }

    private static Money opposite(Money amount) {
        return amount == null ? null : new Money(Math.negateExact(amount.cents()));
    }

    @Override
    public String toString() {
        return "extract " + extractId + " record " + recordNumber;
    }
}
