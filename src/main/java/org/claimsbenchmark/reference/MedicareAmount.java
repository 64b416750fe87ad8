package org.claimsbenchmark.reference;

import java.math.BigDecimal;
import org.claimsbenchmark.claim.Money;

/**
 * What Medicare allows for a procedure in a year, nationally.
 *
 * @param feeBasis value of the dimension, for example {@code Professional, facility}
 * @param year calendar year of service
 * @param amount dollars for one unit, before any adjustment for the place
 * @param totalRvu relative value units of work, practice expense and malpractice; null for facility fees
 * @param conversionFactor dollars a unit; null for facility fees
 * @param source the CMS release
 */
public record MedicareAmount(
        String procedureCode,
        String feeBasis,
        int year,
        Money amount,
        BigDecimal totalRvu,
        BigDecimal conversionFactor,
        String source) {

    static MedicareAmount of(Row row) {
        return new MedicareAmount(
                row.text("procedure_code"),
                row.text("fee_basis"),
                row.integer("year"),
                Money.ofDollars(row.decimal("amount")),
                row.decimal("total_rvu"),
                row.decimal("conversion_factor"),
                row.text("source"));
    }
}
