package org.claimsbenchmark.samples;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The large case: two years of imagined claims, one extract a year, with what real extracts carry besides clean lines.
 * It keeps account of the bucket that every record is meant to end in; that account is the case's expected outcome.
 */
final class TwoYearsFivePayers {

    static final List<String> COLUMNS = List.of(
            "claim_id",
            "claim_line_number",
            "claim_type",
            "person_id",
            "payer",
            "plan",
            "claim_start_date",
            "claim_end_date",
            "claim_line_start_date",
            "place_of_service_code",
            "bill_type_code",
            "revenue_center_code",
            "service_unit_quantity",
            "hcpcs_code",
            "hcpcs_modifier_1",
            "hcpcs_modifier_2",
            "hcpcs_modifier_3",
            "rendering_npi",
            "billing_npi",
            "paid_date",
            "paid_amount",
            "allowed_amount",
            "charge_amount",
            "diagnosis_code_type",
            "diagnosis_code_1",
            "diagnosis_code_2",
            "rendering_taxonomy_code",
            "billing_taxonomy_code",
            "rendering_specialty_code",
            "rendering_state",
            "claim_frequency_code",
            "claim_status",
            "data_source",
            "file_date");

    private static final String FOLDER = "two-years-five-payers";
    private static final int PATIENTS = 2_500;

    /** A record and the bucket that it is meant to end in; billedCents 0 where its code is not in scope. */
    private record Row(int file, String date, Map<String, String> values, String bucket, long billedCents) {}

    private final Dice dice = new Dice(20_982);
    private final ImaginedClaims claims = new ImaginedClaims(dice);
    private final List<Row> rows = new ArrayList<>();

    SortedMap<String, byte[]> files() {
        for (int patient = 1; patient <= PATIENTS; patient++) {
            int sessions = dice.chance(120) ? 2 : 1;
            claims.nextPatient(String.format(Locale.ROOT, "TY%05d", patient));
            for (int session = 0; session < sessions; session++) {
                session(claims.anyDay());
            }
            if (dice.chance(350)) {
                otherVisit(claims.anyDay());
            }
        }
        adjustedClaims();
        unreadableRecords();

        SortedMap<String, byte[]> files = new TreeMap<>();
        StringBuilder expected =
                new StringBuilder("# Written by the generator, which knows the bucket that it means each"
                        + " record for.\nshows: Two years of five payers and others, with everything that real extracts carry."
                        + "\nextracts:\n");
        for (int file : new int[] {2024, 2025}) {
            List<Row> ofFile = rows.stream()
                    .filter(row -> row.file == file)
                    .sorted(Comparator.comparing(Row::date))
                    .toList();
            SampleExtract extract = new SampleExtract(FOLDER, "two-years-" + file + ".csv", COLUMNS);
            ofFile.forEach(row -> extract.row(row.values));
            files.put(FOLDER + "/" + extract.fileName, extract.bytes());
            expected.append(account(extract.fileName, ofFile));
        }
        files.put(FOLDER + "/expected.yaml", expected.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** One treatment day: who treated bills, most often the house bills too, sometimes with guidance and others. */
    private void session(LocalDate date) {
        String setting = dice.pick(Market.SETTINGS);
        add(date, claims.professional(date, setting), "kept");
        if (Market.BILL_TYPES.containsKey(setting) && dice.chance(660)) {
            add(date, claims.institutional(date, setting), "kept");
        }
        if (setting.equals("ambulatory center") && dice.chance(150)) {
            add(date, claims.surgicalCenterOnProfessionalForm(date), "kept");
        }
        for (String related : List.of("77012=330", "77002=110", "76942=40", "20680=15", "20983=20", "11042=12")) {
            String code = related.substring(0, 5);
            if (dice.chance(Integer.parseInt(related.substring(6)))) {
                add(date, claims.related(date, setting, code), "kept");
            }
        }
    }

    /** A day without 20982: nothing of it counts, also when its code is a related one. */
    private void otherVisit(LocalDate date) {
        if (claims.isIndexDay(date)) {
            return;
        }
        Map<String, String> other = claims.related(date, "office", dice.pick(Market.OTHER_CODES));
        rows.add(new Row(date.getYear(), date.toString(), other, "out_of_scope", 0));
        if (dice.chance(400)) {
            String code = dice.pick("77012=5", "77002=4", "76942=3", "20680=2", "11042=2");
            add(date, claims.related(date, "office", code), "out_of_scope");
        }
    }

    private void adjustedClaims() {
        for (int i = 1; i <= 80; i++) {
            claims.nextPatient(String.format(Locale.ROOT, "TA%05d", i));
            LocalDate date = claims.anyDay().withYear(i % 3 == 0 ? 2025 : 2024);
            Map<String, String> first = claims.institutional(date, i % 2 == 0 ? "on campus" : "ambulatory center");
            first.put("claim_status", "paid");
            switch (i % 5) {
                case 0 -> { // replaced, a year later for those of 2024
                    add(date, first, "superseded");
                    String billType = first.get("bill_type_code");
                    addLate(date, claims.changed(first, "bill_type_code", billType.substring(0, 3) + "7"), "kept");
                }
                case 1 -> { // void
                    add(date, first, "superseded");
                    add(date, claims.changed(first, "claim_frequency_code", "8"), "superseded");
                }
                case 2 -> { // reversed, then billed again
                    add(date, first, "superseded");
                    add(date, claims.negative(first), "superseded");
                    if (i % 2 == 0) {
                        add(date, claims.changed(first, "service_unit_quantity", "1"), "kept");
                    }
                }
                case 3 -> { // the same line twice
                    add(date, first, "duplicate");
                    addLate(date, new LinkedHashMap<>(first), "kept");
                }
                default -> // takes back what is not there
                    add(
                            date,
                            i % 2 == 0 ? claims.negative(first) : claims.changed(first, "claim_frequency_code", "8"),
                            "superseded");
            }
        }
    }

    private void unreadableRecords() {
        for (int i = 1; i <= 24; i++) {
            claims.nextPatient(String.format(Locale.ROOT, "TR%05d", i));
            LocalDate date = claims.anyDay();
            Map<String, String> bad = claims.professional(date, "office");
            switch (i % 4) {
                case 0 -> bad.put("claim_line_start_date", date.getYear() + "-02-30");
                case 1 -> bad.put("allowed_amount", "see note");
                case 2 -> bad.put("person_id", "");
                default -> {
                    bad.put("service_unit_quantity", "1 unit");
                    bad.put("claim_id", "");
                }
            }
            add(date, bad, "rejected");
        }
    }

    private void add(LocalDate date, Map<String, String> values, String bucket) {
        add(date.getYear(), date, values, bucket);
    }

    /** Into the extract of the second year, whenever the service was. */
    private void addLate(LocalDate date, Map<String, String> values, String bucket) {
        values.put("file_date", ImaginedClaims.fileDate(2025));
        add(2025, date, values, bucket);
    }

    private void add(int file, LocalDate date, Map<String, String> values, String bucket) {
        String billed = values.get("charge_amount");
        rows.add(new Row(file, date.toString(), values, bucket, Long.parseLong(billed.replace(".", ""))));
    }

    private static String account(String fileName, List<Row> rows) {
        Map<String, Long> records = new LinkedHashMap<>();
        Map<String, Long> billed = new LinkedHashMap<>();
        for (String bucket : List.of("read", "rejected", "out_of_scope", "duplicate", "superseded", "kept")) {
            List<Row> ofBucket = rows.stream()
                    .filter(row -> bucket.equals("read") || row.bucket.equals(bucket))
                    .toList();
            records.put(bucket, (long) ofBucket.size());
            billed.put(bucket, ofBucket.stream().mapToLong(Row::billedCents).sum());
        }
        StringBuilder account = new StringBuilder("  " + fileName + ":\n    records:\n");
        records.forEach((bucket, count) -> account.append("      " + bucket + ": " + count + "\n"));
        account.append("    billed:\n");
        billed.forEach(
                (bucket, cents) -> account.append("      " + bucket + ": " + SampleAmounts.dollars(cents) + "\n"));
        return account.toString();
    }
}
