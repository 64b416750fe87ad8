package org.claimsbenchmark.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Section 3 of the rules: the eight dimension values of a record, from its fields by header name. */
final class PlainDimensions {

    private static final String ABSENT = "Not in input";

    private PlainDimensions() {}

    static Map<String, String> of(
            Map<String, String> fields, LocalDate date, List<String> modifiers, List<String> diagnoses, boolean icd9) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("fee_basis", feeBasis(fields, date));
        values.put("payer", payer(fields.get("payer")));
        values.put("line_of_business", lineOfBusiness(fields));
        values.put("site_of_service", site(fields, date, modifiers));
        values.put("modifier_use", modifierUse(modifiers));
        values.put("diagnosis_group", icd9 ? icd9Group(diagnoses) : icd10Group(diagnoses));
        values.put("specialty", specialty(fields));
        values.put("state", state(fields.get("rendering_state")));
        return values;
    }

    static String feeBasis(Map<String, String> fields, LocalDate date) {
        String place = fields.get("place_of_service_code").toUpperCase(Locale.ROOT);
        String billType = billType(fields);
        switch (fields.get("claim_type").toLowerCase(Locale.ROOT)) {
            case "professional":
                if (fields.get("billing_taxonomy_code").equalsIgnoreCase("261QA1903X")
                        || fields.get("rendering_taxonomy_code").equalsIgnoreCase("261QA1903X")
                        || fields.get("rendering_specialty_code").equals("49")) {
                    return "Ambulatory surgical center facility";
                }
                if (!isPlace(place, date)) {
                    return "Undetermined";
                }
                return PlainCodes.FACILITY_PLACES.contains(place)
                        ? "Professional, facility"
                        : "Professional, non-facility";
            case "institutional":
                if (billType.startsWith("13") || billType.startsWith("14") || billType.startsWith("85")) {
                    return "Hospital outpatient facility";
                }
                if (billType.startsWith("83")) {
                    return "Ambulatory surgical center facility";
                }
                if (billType.startsWith("11") || billType.startsWith("12")) {
                    return "Hospital inpatient facility";
                }
                return "Undetermined";
            default:
                return "Undetermined";
        }
    }

    static String payer(String name) {
        if (name.isBlank()) {
            return ABSENT;
        }
        String normalised = normalised(name);
        return PlainCodes.PAYER_WORDS.stream()
                .filter(entry -> normalised.contains(" " + entry.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Other payer");
    }

    static String lineOfBusiness(Map<String, String> fields) {
        String own = normalised(fields.get("line_of_business"));
        if (!own.isBlank()) {
            return switch (own.strip()) {
                case "COMMERCIAL" -> "Commercial";
                case "MEDICARE FEE FOR SERVICE", "MEDICARE FFS" -> "Medicare fee-for-service";
                case "MEDICARE ADVANTAGE" -> "Medicare Advantage";
                case "MEDICAID" -> "Medicaid";
                default -> "Other";
            };
        }
        String words = fields.get("payer") + " " + fields.get("plan");
        String payer = payer(fields.get("payer"));
        boolean named = !payer.equals(ABSENT);
        if (named && !payer.equals("Medicare") && (says(words, "MEDICARE") || says(words, "ADVANTAGE"))) {
            return "Medicare Advantage";
        }
        if (payer.equals("Medicare")) {
            return "Medicare fee-for-service";
        }
        if (says(words, "MEDICAID") || says(words, "COMMUNITY PLAN") || says(words, "BETTER HEALTH")) {
            return "Medicaid";
        }
        return named ? "Commercial" : ABSENT;
    }

    static String site(Map<String, String> fields, LocalDate date, List<String> modifiers) {
        String place = fields.get("place_of_service_code").toUpperCase(Locale.ROOT);
        if (!place.isBlank()) {
            if (!isPlace(place, date)) {
                return "Unknown";
            }
            return switch (place) {
                case "22" -> "Hospital outpatient, on campus";
                case "19" -> "Hospital outpatient, off campus";
                case "24" -> "Ambulatory surgical center";
                case "11", "49" -> "Office or interventional suite";
                case "21" -> "Inpatient hospital";
                case "23" -> "Emergency room";
                default -> "Other site";
            };
        }
        String billType = billType(fields);
        if (billType.isBlank()) {
            return ABSENT;
        }
        return switch (billType.length() < 2 ? "" : billType.substring(0, 2)) {
            case "13", "85" ->
                modifiers.contains("PO") || modifiers.contains("PN")
                        ? "Hospital outpatient, off campus"
                        : "Hospital outpatient, on campus";
            case "83" -> "Ambulatory surgical center";
            case "11", "12" -> "Inpatient hospital";
            default -> "Other site";
        };
    }

    static String modifierUse(List<String> modifiers) {
        Predicate<String> any = listed -> modifiers.stream().anyMatch(Set.of(listed.split(" "))::contains);
        if (any.test("53 73 74")) return "Discontinued";
        if (any.test("52")) return "Reduced";
        if (any.test("26 TC")) return "Component";
        if (any.test("62 66")) return "Co-surgeon or team";
        if (any.test("80 81 82 AS")) return "Assistant";
        if (any.test("78 79 58")) return "Within a global period";
        if (any.test("76 77")) return "Repeat";
        if (any.test("50") || modifiers.containsAll(List.of("LT", "RT"))) return "Bilateral";
        if (any.test("59 XE XS XP XU")) return "Distinct service";
        if (any.test("51")) return "Multiple procedures";
        if (any.test("LT RT")) return "Laterality only";
        return modifiers.isEmpty() ? "No modifier" : "Other modifier";
    }

    static String icd10Group(List<String> codes) {
        if (codes.isEmpty()) return ABSENT;
        if (codes.contains("C7951") || codes.contains("C7B03")) return "Bone metastasis";
        if (codes.contains("C7952")) return "Bone marrow metastasis";
        if (anyStarts(codes, "M845")) return "Pathological fracture in neoplastic disease";
        if (anyStarts(codes, "C77 C78 C79 C7B")) return "Metastasis, other site";
        if (anyStarts(codes, "C40 C41 C90 D16 D480")) return "Primary bone tumor or myeloma";
        if (anyStarts(codes, "C D0 D1 D2 D3 D4")) return "Other neoplasm";
        return allStart(codes, "G893 R52 M898X M255 M54 M796") ? "Pain only" : "Other diagnosis";
    }

    static String icd9Group(List<String> codes) {
        if (codes.isEmpty()) return ABSENT;
        boolean neoplasm = codes.stream().anyMatch(code -> chapter(code) >= 140 && chapter(code) <= 239);
        if (codes.contains("1985")) return "Bone metastasis";
        if (neoplasm && anyStarts(codes, "7331")) return "Pathological fracture in neoplastic disease";
        if (anyStarts(codes, "196 197 198 199")) return "Metastasis, other site";
        if (anyStarts(codes, "170 203 213")) return "Primary bone tumor or myeloma";
        if (neoplasm) return "Other neoplasm";
        return allStart(codes, "3383 78096") ? "Pain only" : "Other diagnosis";
    }

    static String specialty(Map<String, String> fields) {
        String taxonomy = fields.get("rendering_taxonomy_code");
        if (taxonomy.isBlank()) {
            taxonomy = fields.get("billing_taxonomy_code");
        }
        String cmsCode = fields.get("rendering_specialty_code");
        if (taxonomy.isBlank()) {
            if (cmsCode.isBlank()) {
                return ABSENT;
            }
            String known = PlainCodes.SPECIALTY_BY_CMS_CODE.get(cmsCode.toUpperCase(Locale.ROOT));
            return known != null ? known : cmsCode.matches("[0-9]{2}") ? "Other specialty" : "Unknown";
        }
        String code = taxonomy.toUpperCase(Locale.ROOT);
        if (!code.matches("[0-9]{3}[0-9A-Z]{6}X") || code.startsWith("2085") && !PlainCodes.RADIOLOGY.contains(code)) {
            return "Unknown";
        }
        return PlainCodes.SPECIALTY_BY_TAXONOMY.stream()
                .filter(entry -> code.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Other specialty");
    }

    static String state(String state) {
        return state.matches("[A-Za-z]{2}") ? state.toUpperCase(Locale.ROOT) : ABSENT;
    }

    /** Type of bill as three characters: a leading zero says nothing. */
    static String billType(Map<String, String> fields) {
        String text = fields.get("bill_type_code").toUpperCase(Locale.ROOT);
        return text.startsWith("0") ? text.substring(1) : text;
    }

    private static boolean isPlace(String place, LocalDate date) {
        return (PlainCodes.FACILITY_PLACES.contains(place) || PlainCodes.OTHER_PLACES.contains(place))
                && !date.isBefore(PlainCodes.PLACE_SINCE.getOrDefault(place, LocalDate.MIN));
    }

    private static boolean says(String name, String words) {
        return normalised(name).contains(" " + words + " ");
    }

    /** Upper case, one space for anything but letters and digits, and one space around it all. */
    private static String normalised(String name) {
        return (" " + name.toUpperCase(Locale.ROOT) + " ").replaceAll("[^A-Z0-9]+", " ");
    }

    private static int chapter(String icd9) {
        return icd9.matches("[0-9]{3}.*") ? Integer.parseInt(icd9.substring(0, 3)) : -1;
    }

    private static boolean anyStarts(List<String> codes, String prefixes) {
        return codes.stream().anyMatch(code -> starts(code, prefixes));
    }

    private static boolean allStart(List<String> codes, String prefixes) {
        return codes.stream().allMatch(code -> starts(code, prefixes));
    }

    private static boolean starts(String code, String prefixes) {
        return List.of(prefixes.split(" ")).stream().anyMatch(code::startsWith);
    }
}
