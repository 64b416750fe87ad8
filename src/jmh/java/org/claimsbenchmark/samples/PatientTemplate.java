package org.claimsbenchmark.samples;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the persons of a comparison's extract share: payer, plan, state, diagnoses, and how their claims look.
 *
 * @param coverage columns {@code payer} and {@code plan}
 * @param state column {@code rendering_state}
 * @param encounters at least one
 */
record PatientTemplate(byte[] coverage, byte[] state, List<Encounter> encounters) {

    private static final int ENCOUNTERS = 6;
    private static final int LINES_OF_A_KIND = 4;

    private static final String[] RELATED_CODES = {"77012=33", "77002=11", "76942=8", "20680=2", "20983=2", "11042=2"};

    /** Lines that may stand together on one claim: one form, one place. */
    record Encounter(List<LineTemplate> index, List<LineTemplate> related, List<LineTemplate> other) {}

    /** One more imagined patient. */
    static PatientTemplate next(Dice dice, ImaginedClaims claims) {
        claims.nextPatient("template");
        List<Encounter> encounters = new ArrayList<>();
        for (int i = 0; i < ENCOUNTERS; i++) {
            encounters.add(encounter(dice, claims));
        }
        Map<String, String> any = claims.professional(claims.anyDay(), "office");
        return new PatientTemplate(
                bytes(any.get("payer") + "," + any.get("plan")), bytes(any.get("rendering_state")), encounters);
    }

    private static Encounter encounter(Dice dice, ImaginedClaims claims) {
        LocalDate date = claims.anyDay();
        String setting = dice.pick(Market.SETTINGS);
        boolean institutional = Market.BILL_TYPES.containsKey(setting) && dice.chance(400);
        boolean surgicalCenter = setting.equals("ambulatory center") && !institutional && dice.chance(150);
        List<Map<String, String>> index = IntStream.range(0, LINES_OF_A_KIND)
                .mapToObj(i -> institutional
                        ? claims.institutional(date, setting)
                        : surgicalCenter
                                ? claims.surgicalCenterOnProfessionalForm(date)
                                : claims.professional(date, setting))
                .toList();
        return new Encounter(
                templates(dice, index),
                templates(dice, besides(dice, claims, date, setting, index.get(0), RELATED_CODES)),
                templates(dice, besides(dice, claims, date, setting, index.get(0), Market.OTHER_CODES)));
    }

    /** Lines of other codes, on the form that the index line is billed on. */
    private static List<Map<String, String>> besides(
            Dice dice,
            ImaginedClaims claims,
            LocalDate date,
            String setting,
            Map<String, String> indexLine,
            String[] codes) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (int i = 0; i < LINES_OF_A_KIND; i++) {
            Map<String, String> line = claims.related(date, setting, dice.pick(codes));
            for (String column : List.of("claim_type", "place_of_service_code", "bill_type_code")) {
                line.put(column, indexLine.getOrDefault(column, ""));
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<LineTemplate> templates(Dice dice, List<Map<String, String>> lines) {
        return lines.stream()
                .map(values -> {
                    values.put("in_network_flag", dice.pick("1=9", "0=1"));
                    values.put("data_source", "imagined");
                    values.put("file_name", "claims_2026_03.csv");
                    values.put("file_date", "2026-03-31");
                    values.put("ingest_datetime", "2026-04-01");
                    return LineTemplate.of(values, values.get("paid_date").isEmpty() ? 0 : dice.between(14, 75));
                })
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
