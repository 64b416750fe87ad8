package org.claimsbenchmark.benchmark.kept;

import java.time.LocalDate;
import java.util.List;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;

/**
 * The codes of an index line as the source gave them, normalised; null or empty where the line has none.
 *
 * @param serviceDate the day as of which the tables judge them
 */
record LineCodes(
        LocalDate serviceDate,
        List<String> modifiers,
        String placeOfService,
        DiagnosisCodeSystem diagnosisCodeSystem,
        List<String> diagnoses,
        String renderingTaxonomy,
        String billingTaxonomy,
        String renderingSpecialty,
        String payerName) {

    @Override
    public String toString() {
        return "LineCodes[withheld]";
    }
}
