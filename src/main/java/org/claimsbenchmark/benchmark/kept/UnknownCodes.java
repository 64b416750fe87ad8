package org.claimsbenchmark.benchmark.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
    /** What the tables said: the same codes come line after line. */
    private final Map<String, Map<LocalDate, Boolean>> modifiers = new HashMap<>();

    private final Map<String, Map<LocalDate, Boolean>> places = new HashMap<>();
    private final Map<String, Map<LocalDate, Boolean>> listedDiagnoses = new HashMap<>();
    private final Map<String, DiagnosisShape> shapes = new HashMap<>();
    private final Map<String, Boolean> taxonomies = new HashMap<>();
    private final Map<String, Boolean> specialties = new HashMap<>();
    private final Map<String, Boolean> payers = new HashMap<>();

    /**
     * What of a diagnosis code does not depend on the date.
     *
     * @param mayBeIcd9 looks like a code of ICD-9-CM
     * @param mayBeIcd10 looks like a code of ICD-10-CM
     * @param listed the table lists the code's whole family, so that the code must be there
     */
    private record DiagnosisShape(boolean mayBeIcd9, boolean mayBeIcd10, boolean listed) {}

    UnknownCodes(ReferenceTables reference) {
        this.reference = reference;
    }

    /** Each unknown code of the line once. */
    List<UnknownCode> of(LineCodes line) {
        List<UnknownCode> unknown = new ArrayList<>(0);
        for (String modifier : line.modifiers()) {
            if (!holds(
                    modifiers,
                    modifier,
                    line.serviceDate(),
                    day -> reference.modifier(modifier, day).isPresent())) {
                add(unknown, CodeSet.MODIFIER, modifier);
            }
        }
        String place = line.placeOfService();
        if (place != null
                && !holds(
                        places,
                        place,
                        line.serviceDate(),
                        day -> reference.placeOfService(place, day).isPresent())) {
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
        if (specialty != null
                && !specialties.computeIfAbsent(
                        specialty, code -> reference.specialtyOfCmsCode(code).isPresent())) {
            add(unknown, CodeSet.SPECIALTY, specialty);
        }
        String payer = line.payerName();
        if (payer != null
                && !payers.computeIfAbsent(payer, name -> reference.payer(name).isPresent())) {
            add(unknown, CodeSet.PAYER, ReferenceTables.normalisedName(payer));
        }
        return unknown;
    }

    /** Absence from the table says "not a code" only where the table lists the code's whole family. */
    private boolean mayBeDiagnosis(String code, DiagnosisCodeSystem system, LocalDate serviceDate) {
        DiagnosisShape shape = shapes.computeIfAbsent(
                code,
                any -> new DiagnosisShape(
                        ICD_9_CM.matcher(code).matches(),
                        ICD_10_CM.matcher(code).matches(),
                        reference.listsWholeDiagnosisFamilyOf(code)));
        if (system == DiagnosisCodeSystem.ICD_9_CM) {
            return shape.mayBeIcd9();
        }
        return shape.mayBeIcd10()
                && (!shape.listed()
                        || holds(
                                listedDiagnoses,
                                code,
                                serviceDate,
                                day -> reference.diagnosis(code, day).isPresent()));
    }

    private void addTaxonomy(List<UnknownCode> unknown, String taxonomy) {
        if (taxonomy != null
                && !taxonomies.computeIfAbsent(
                        taxonomy, code -> reference.taxonomy(code).isPresent())) {
            add(unknown, CodeSet.TAXONOMY, taxonomy);
        }
    }

    /** What a table says of a code on a day, asked once. */
    private static boolean holds(
            Map<String, Map<LocalDate, Boolean>> said, String code, LocalDate day, Predicate<LocalDate> table) {
        return said.computeIfAbsent(code, any -> new HashMap<>()).computeIfAbsent(day, table::test);
    }

    private static void add(List<UnknownCode> unknown, CodeSet set, String text) {
        UnknownCode code = new UnknownCode(set, text);
        if (!unknown.contains(code)) {
            unknown.add(code);
        }
    }
}
