package org.claimsbenchmark.extract.x12;

import java.math.BigDecimal;
import java.util.Set;
import org.claimsbenchmark.extract.x12.segment.Segment;

/** CAS segments of one claim or service: a group, then up to six reasons, each with its amount and quantity. */
final class Adjustments {

    private static final int FIRST_REASON = 2;
    private static final int ELEMENTS_A_REASON = 3;
    /** Deductible, coinsurance, copayment: the patient's share of what is allowed. */
    private static final Set<String> PATIENTS_SHARE = Set.of("1", "2", "3");

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal patientsShare = BigDecimal.ZERO;

    void add(Segment cas) {
        for (int reason = FIRST_REASON; reason <= cas.size(); reason += ELEMENTS_A_REASON) {
            BigDecimal amount = Amount.orZero(cas.element(reason + 1));
            total = total.add(amount);
            if (cas.has(1, "PR") && PATIENTS_SHARE.contains(cas.element(reason))) {
                patientsShare = patientsShare.add(amount);
            }
        }
    }

    /** Of all groups, in dollars. */
    BigDecimal total() {
        return total;
    }

    /**
     * What is paid and what the patient owes of it, in dollars.
     *
     * @param paid as written
     * @return blank when that is no amount
     */
    String allowed(String paid) {
        return Amount.read(paid)
                .map(amount -> amount.add(patientsShare).toPlainString())
                .orElse("");
    }
}
