package org.claimsbenchmark.extract.x12;

import java.util.Map;

/** Claim filing indicator codes, X12 data element 1032: SBR09 and CLP06. */
final class FilingIndicator {

    /** Those that name a programme. The others name a kind of insurer, which may run the plans of a programme. */
    private static final Map<String, String> PROGRAMMES = Map.ofEntries(
            Map.entry("16", "Medicare HMO"),
            Map.entry("MA", "Medicare part A"),
            Map.entry("MB", "Medicare part B"),
            Map.entry("MC", "Medicaid"),
            Map.entry("TV", "Title V"),
            Map.entry("CH", "Champus"),
            Map.entry("VA", "Veterans Affairs"),
            Map.entry("OF", "Other federal program"),
            Map.entry("FI", "Federal Employee Program"),
            Map.entry("WC", "Workers Compensation"),
            Map.entry("AM", "Auto"),
            Map.entry("LM", "Liability"));

    private FilingIndicator() {}

    /** In words; blank for a code that says nothing of it, so that the names of payer and plan decide. */
    static String lineOfBusiness(String code) {
        return PROGRAMMES.getOrDefault(code, "");
    }
}
