package org.claimsbenchmark.benchmark.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimsbenchmark.benchmark.kept.UnknownCode.CodeSet;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.reference.ReferenceTables;

/** Finds the codes of a line that no reference table knows as of its service date: a work list for the tables. */
final class UnknownCodes {

    /** ICD-10-CM: a letter, a digit, a letter or digit, then up to four more, written without the dot. */
    private static final Pattern ICD_10_CM = Pattern.compile("[A-Z][0-9][0-9A-Z]{1,5}");

    /** ICD-9-CM: three digits, V and two digits, or E and three digits, then up to two more, written without the dot. */
    private static final Pattern ICD_9_CM = Pattern.compile("(?:[0-9]{3}|V[0-9]{2}|E[0-9]{3})[0-9]{0,2}");

    private final ReferenceTables reference;

    UnknownCodes(ReferenceTables reference) {
        this.reference = reference;
    }

    /** Each unknown code of the line once. */
    List<UnknownCode> of(LineCodes line) {
        List<UnknownCode> unknown = new ArrayList<>();
        for (String modifier : line.modifiers()) {
            if (reference.modifier(modifier, line.serviceDate()).isEmpty()) {
                add(unknown, CodeSet.MODIFIER, modifier);
            }
        }
        String place = line.placeOfService();
        if (place != null && reference.placeOfService(place, line.serviceDate()).isEmpty()) {
            add(unknown, CodeSet.PLACE_OF_SERVICE, place);
        }
        for (String diagnosis : line.diagnoses()) {
            if (!mayBeDiagnosis(diagnosis, line.diagnosisCodeSystem(), line.serviceDate())) {
                add(unknown, CodeSet.DIAGNOSIS, diagnosis);
            }
        }
        addTaxonomy(unknown, line.renderingTaxonomy());
        addTaxonomy(unknown, line.billingTaxonomy());
        String specialty = line.renderingSpecialty();
        if (specialty != null && reference.specialtyOfCmsCode(specialty).isEmpty()) {
            add(unknown, CodeSet.SPECIALTY, specialty);
        }
        String payer = line.payerName();
        if (payer != null && reference.payer(payer).isEmpty()) {
            add(unknown, CodeSet.PAYER, ReferenceTables.normalisedName(payer));
        }
        return unknown;
    }

    /** Absence from the table says "not a code" only where the table lists the code's whole family. */
    private boolean mayBeDiagnosis(String code, DiagnosisCodeSystem system, LocalDate serviceDate) {
        if (system == DiagnosisCodeSystem.ICD_9_CM) {
            return ICD_9_CM.matcher(code).matches();
        }
        return ICD_10_CM.matcher(code).matches()
                && (!reference.listsWholeDiagnosisFamilyOf(code)
                        || reference.diagnosis(code, serviceDate).isPresent());
    }

    private void addTaxonomy(List<UnknownCode> unknown, String taxonomy) {
        if (taxonomy != null && reference.taxonomy(taxonomy).isEmpty()) {
            add(unknown, CodeSet.TAXONOMY, taxonomy);
        }
    }

    private static void add(List<UnknownCode> unknown, CodeSet set, String text) {
        UnknownCode code = new UnknownCode(set, text);
        if (!unknown.contains(code)) {
            unknown.add(code);
        }
    }
}
