package org.claimsbenchmark.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Section 6 of the rules and the card: facts about kept lines. */
final class PlainFindings {

    static final Set<String> CODES = Set.of(
            "MODIFIER_UNKNOWN",
            "MODIFIER_NOT_VALID_FOR_CODE",
            "MODIFIER_CONFLICT",
            "GUIDANCE_BILLED_SEPARATELY",
            "ABLATION_MODALITIES_TOGETHER",
            "UNITS_OVER_MUE",
            "DIAGNOSIS_OFF_CARD",
            "DIAGNOSIS_SYMPTOM_ONLY",
            "DIAGNOSES_EXCLUDE_EACH_OTHER",
            "FRACTURE_WITHOUT_NEOPLASM",
            "TAXONOMY_MISSING",
            "TAXONOMY_NOT_A_CODE",
            "PAID_ABOVE_ALLOWED",
            "ALLOWED_ABOVE_BILLED",
            "HEADER_AMOUNT_REPEATED",
            "PAID_BEFORE_SERVICE");

    private static final Set<String> MODIFIERS = Set.of(
            "26 50 51 52 53 59 62 66 76 77 78 79 LT RT TC 22 24 25 57 54 55 56 58 63 73 74 80 81 82 AS XE XS XP XU GC"
                    .concat(" AA QK QX QY QZ JW JZ PO PN CT KX GA GX GY GZ Q0 Q1")
                    .split(" "));
    private static final Set<String> NOT_VALID =
            Set.of("26", "TC", "62", "66", "80", "81", "82", "AS", "54", "55", "56");
    private static final List<List<String>> CONFLICTS = List.of(
            List.of("50", "LT"),
            List.of("50", "RT"),
            List.of("LT", "RT"),
            List.of("52", "53"),
            List.of("73", "74"),
            List.of("59", "XE"),
            List.of("59", "XS"),
            List.of("59", "XP"),
            List.of("59", "XU"),
            List.of("76", "77"),
            List.of("78", "79"),
            List.of("26", "TC"),
            List.of("PO", "PN"));
    /** The card's own rows, then the valid forms of its shoulder and pelvis rows. */
    private static final Set<String> CARD_DIAGNOSES = Set.of(
            "C7951", "C7952", "C7949", "M8450XA", "M8451XA", "M8456XA", "R52", "M84511A", "M84512A", "M84519A",
            "M84550A");

    private PlainFindings() {}

    static Map<PlainLine, Set<String>> of(List<PlainLine> kept) {
        Map<String, BigDecimal> unitsOfClaimDay = new HashMap<>();
        Map<String, Integer> linesOfBilledAmount = new HashMap<>();
        for (PlainLine line : kept) {
            if (line.units() != null) {
                unitsOfClaimDay.merge(claimDay(line), line.units(), BigDecimal::add);
            }
            linesOfBilledAmount.merge(billedAmount(line), 1, Integer::sum);
        }
        Map<PlainLine, Set<String>> findings = new HashMap<>();
        for (PlainLine line : kept) {
            Set<String> found = new TreeSet<>();
            ofModifiers(line, found);
            ofDiagnoses(line, found);
            ofAmountsAndDates(line, found);
            addIf(Set.of("77012", "77002", "76942").contains(line.code()), "GUIDANCE_BILLED_SEPARATELY", found);
            addIf(line.code().equals("20983"), "ABLATION_MODALITIES_TOGETHER", found);
            BigDecimal limit = BigDecimal.valueOf(line.code().equals("20680") ? 3 : 1);
            addIf(
                    line.units() != null
                            && !claimType(line).isBlank()
                            && unitsOfClaimDay.get(claimDay(line)).compareTo(limit) > 0,
                    "UNITS_OVER_MUE",
                    found);
            addIf(
                    claimType(line).equals("institutional")
                            && line.billed() != null
                            && line.billed() != 0
                            && linesOfBilledAmount.get(billedAmount(line)) > 1,
                    "HEADER_AMOUNT_REPEATED",
                    found);
            addIf(line.dimensions().get("specialty").equals("Not in input"), "TAXONOMY_MISSING", found);
            addIf(line.dimensions().get("specialty").equals("Unknown"), "TAXONOMY_NOT_A_CODE", found);
            findings.put(line, found);
        }
        return findings;
    }

    private static void ofModifiers(PlainLine line, Set<String> found) {
        List<String> modifiers = line.modifiers();
        addIf(!MODIFIERS.containsAll(modifiers), "MODIFIER_UNKNOWN", found);
        addIf(line.isIndex() && modifiers.stream().anyMatch(NOT_VALID::contains), "MODIFIER_NOT_VALID_FOR_CODE", found);
        boolean facility = claimType(line).equals("institutional")
                || line.dimensions().get("fee_basis").equals("Ambulatory surgical center facility");
        boolean professional = claimType(line).equals("professional") && !facility;
        addIf(
                CONFLICTS.stream().anyMatch(modifiers::containsAll)
                        || facility && modifiers.contains("53")
                        || professional && (modifiers.contains("73") || modifiers.contains("74")),
                "MODIFIER_CONFLICT",
                found);
    }

    private static void ofDiagnoses(PlainLine line, Set<String> found) {
        List<String> codes = line.diagnoses();
        String group = line.dimensions().get("diagnosis_group");
        if (line.isIndex() && !codes.isEmpty()) {
            addIf(line.icd9() || codes.stream().noneMatch(CARD_DIAGNOSES::contains), "DIAGNOSIS_OFF_CARD", found);
            addIf(group.equals("Pain only"), "DIAGNOSIS_SYMPTOM_ONLY", found);
        }
        if (!line.icd9()) {
            boolean neoplasm = codes.stream().anyMatch(code -> code.matches("C.*|D[0-4].*"));
            addIf(starts(codes, "R52") && starts(codes, "G89"), "DIAGNOSES_EXCLUDE_EACH_OTHER", found);
            addIf(starts(codes, "M845") && !neoplasm, "FRACTURE_WITHOUT_NEOPLASM", found);
        }
    }

    private static void ofAmountsAndDates(PlainLine line, Set<String> found) {
        addIf(isAbove(line.paid(), line.allowed()), "PAID_ABOVE_ALLOWED", found);
        addIf(isAbove(line.allowed(), line.billed()), "ALLOWED_ABOVE_BILLED", found);
        String paidDate = line.fields().get("paid_date");
        addIf(
                !paidDate.isBlank() && LocalDate.parse(paidDate).isBefore(line.serviceDate()),
                "PAID_BEFORE_SERVICE",
                found);
    }

    private static boolean isAbove(Long amount, Long limit) {
        return amount != null && limit != null && amount > limit;
    }

    private static boolean starts(List<String> codes, String prefix) {
        return codes.stream().anyMatch(code -> code.startsWith(prefix));
    }

    private static String claimType(PlainLine line) {
        return line.fields().get("claim_type").toLowerCase(Locale.ROOT);
    }

    private static String claimDay(PlainLine line) {
        return String.join(
                "|",
                line.claim(),
                claimType(line),
                line.code(),
                line.serviceDate().toString());
    }

    private static String billedAmount(PlainLine line) {
        return line.claim() + "|" + claimType(line) + "|" + line.billed();
    }

    private static void addIf(boolean applies, String code, Set<String> found) {
        if (applies) {
            found.add(code);
        }
    }
}
