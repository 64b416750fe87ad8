package org.claimsbenchmark.samples;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Claim lines of one imagined patient after the other, as maps from column to value. */
final class ImaginedClaims {

    private final Dice dice;
    private final Set<LocalDate> indexDays = new HashSet<>();
    private String person;
    private String payer;
    private String[] nameAndPlan;
    private String state;
    private int stateLevel;
    private String diagnoses;
    private int claims;

    ImaginedClaims(Dice dice) {
        this.dice = dice;
    }

    static String fileDate(int year) {
        return (year + 1) + "-03-31";
    }

    void nextPatient(String identifier) {
        person = identifier;
        claims = 0;
        indexDays.clear();
        payer = dice.pick(Market.PAYERS);
        nameAndPlan = dice.pick(Market.PAYER_SPELLINGS.get(payer)).split("\\|", -1);
        state = dice.pick(Market.STATES);
        stateLevel = 940 + Math.floorMod(state.hashCode() * 31, 16) * 10;
        diagnoses = dice.pick(Market.DIAGNOSES);
    }

    LocalDate anyDay() {
        return LocalDate.of(2024, 1, 1).plusDays(dice.between(0, 730));
    }

    boolean isIndexDay(LocalDate date) {
        return indexDays.contains(date);
    }

    Map<String, String> professional(LocalDate date, String setting) {
        indexDays.add(date);
        String place = dice.pick(Market.PLACES.get(setting));
        Map<String, String> line = line(date, "professional", "20982");
        line.put("place_of_service_code", place);
        modifiers(line, dice.pick(Market.PROFESSIONAL_MODIFIERS));
        provider(line, dice.pick(Market.TAXONOMIES));
        boolean facility = Set.of("19", "21", "22", "23", "24", "61").contains(place);
        price(line, facility ? "Professional, facility" : "Professional, non-facility", date.getYear());
        return line;
    }

    Map<String, String> institutional(LocalDate date, String setting) {
        indexDays.add(date);
        Map<String, String> line = line(date, "institutional", "20982");
        String billType = dice.pick(Market.BILL_TYPES.get(setting));
        line.put("bill_type_code", billType);
        line.put("place_of_service_code", dice.chance(120) ? dice.pick(Market.PLACES.get(setting)) : "");
        line.put("revenue_center_code", dice.pick("0360=5", "0361=4", "0490=1"));
        String modifiers = dice.pick(Market.FACILITY_MODIFIERS);
        modifiers(
                line, setting.equals("off campus") ? (modifiers + " " + dice.pick("PO=4", "PN=1")).strip() : modifiers);
        line.put("rendering_taxonomy_code", dice.chance(500) ? "2085R0204X" : "");
        line.put("billing_taxonomy_code", billType.startsWith("083") ? "261QA1903X" : "282N00000X");
        line.put("billing_npi", "" + (9_000_005_000L + dice.between(1, 60)));
        price(line, feeBasis(billType), date.getYear());
        return line;
    }

    Map<String, String> surgicalCenterOnProfessionalForm(LocalDate date) {
        indexDays.add(date);
        Map<String, String> line = line(date, "professional", "20982");
        line.put("place_of_service_code", "24");
        line.put("billing_taxonomy_code", "261QA1903X");
        line.put("billing_npi", "" + (9_000_006_000L + dice.between(1, 25)));
        modifiers(line, dice.pick(Market.FACILITY_MODIFIERS));
        price(line, "Ambulatory surgical center facility", date.getYear());
        return line;
    }

    /** Another code of the same patient, priced by a rule of thumb. */
    Map<String, String> related(LocalDate date, String setting, String code) {
        Map<String, String> line = line(date, "professional", code);
        line.put("place_of_service_code", dice.pick(Market.PLACES.get(setting)));
        modifiers(line, dice.pick("26=5", "=4", "59=1"));
        provider(line, dice.pick(Market.TAXONOMIES));
        long allowed = dice.around(4_000, 30_000);
        amounts(line, allowed * 3, allowed, allowed * 4 / 5);
        return line;
    }

    /** A later version of the line, which also costs something else. */
    Map<String, String> changed(Map<String, String> line, String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(line);
        changed.put(column, value);
        if (!value.equals("8")) {
            long billed = Long.parseLong(line.get("charge_amount").replace(".", ""));
            amounts(changed, billed + 10_000, billed / 2, billed / 2 - 5_000);
        }
        return changed;
    }

    Map<String, String> negative(Map<String, String> line) {
        Map<String, String> negative = new LinkedHashMap<>(line);
        for (String column : new String[] {"charge_amount", "allowed_amount", "paid_amount"}) {
            negative.put(column, line.get(column).isEmpty() ? "" : "-" + line.get(column));
        }
        return negative;
    }

    private Map<String, String> line(LocalDate date, String claimType, String code) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("claim_id", person + "-" + ++claims);
        line.put("claim_line_number", "1");
        line.put("claim_type", claimType);
        line.put("person_id", person);
        line.put("payer", nameAndPlan[0]);
        line.put("plan", nameAndPlan[1]);
        line.put("claim_start_date", date.toString());
        line.put("claim_end_date", date.toString());
        line.put("claim_line_start_date", date.toString());
        line.put("service_unit_quantity", dice.pick("1=970", "2=15", "=15"));
        line.put("hcpcs_code", code);
        line.put(
                "paid_date",
                dice.chance(20) ? "" : date.plusDays(dice.between(14, 75)).toString());
        line.put("diagnosis_code_type", dice.chance(950) ? "icd-10-cm" : "");
        String[] codes = (diagnoses + " ").split(" ", -1);
        line.put("diagnosis_code_1", codes[0]);
        line.put("diagnosis_code_2", codes[1]);
        line.put("rendering_state", state);
        line.put("data_source", "two-years-five-payers");
        line.put("file_date", fileDate(date.getYear()));
        return line;
    }

    private void provider(Map<String, String> line, String taxonomy) {
        line.put("rendering_npi", dice.chance(990) ? "" + (9_000_001_000L + dice.between(1, 220)) : "");
        line.put("billing_npi", "" + (9_000_003_000L + dice.between(1, 80)));
        line.put("rendering_taxonomy_code", taxonomy);
        if (taxonomy.isEmpty() && dice.chance(400)) {
            line.put("rendering_specialty_code", dice.pick("94=4", "30=2", "20=1", "72=1"));
        }
    }

    private static void modifiers(Map<String, String> line, String modifiers) {
        String[] each = (modifiers + "  ").split(" ", -1);
        for (int i = 0; i < 3; i++) {
            line.put("hcpcs_modifier_" + (i + 1), each[i]);
        }
    }

    private void price(Map<String, String> line, String feeBasis, int year) {
        String modifiers = line.get("hcpcs_modifier_1") + " " + line.get("hcpcs_modifier_2");
        long allowed = Market.medicareCents(feeBasis, year)
                * Market.payerLevel(dice, payer, String.join(" ", nameAndPlan))
                / 1000
                * stateLevel
                / 1000
                * Market.modifierLevel(modifiers)
                / 100;
        long billed = allowed * dice.around(180, 420) / 100;
        if (dice.chance(45)) {
            amounts(line, billed, 0, 0);
            line.put("claim_status", dice.chance(800) ? "denied" : "");
        } else {
            long paid = dice.chance(30) ? 0 : allowed * dice.between(70, 100) / 100;
            amounts(line, billed, allowed, paid);
            line.put("claim_status", "paid");
            if (dice.chance(12)) {
                line.put("allowed_amount", "");
            }
        }
    }

    private static void amounts(Map<String, String> line, long billed, long allowed, long paid) {
        line.put("charge_amount", SampleAmounts.dollars(billed));
        line.put("allowed_amount", SampleAmounts.dollars(allowed));
        line.put("paid_amount", SampleAmounts.dollars(paid));
    }

    private static String feeBasis(String billType) {
        return switch (billType.substring(0, 3)) {
            case "083" -> "Ambulatory surgical center facility";
            case "011", "012" -> "Hospital inpatient facility";
            default -> "Hospital outpatient facility";
        };
    }
}
