package org.claimsbenchmark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small invented extracts of index lines, written for one test. */
public final class Extracts {

    public static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,payer,claim_line_start_date,place_of_service_code,"
                    + "service_unit_quantity,hcpcs_code,hcpcs_modifier_1,rendering_npi,charge_amount,allowed_amount,"
                    + "paid_amount,diagnosis_code_1,data_source,claim_frequency_code";

    private Extracts() {}

    /** A record of one invented patient, with office prices; its provider is one of four, by the claim. */
    public static String line(String claim, String patient, String allowed) {
        return line(claim, patient, "20982", "2025-03-04", "6400.00", allowed, "3000.00", "1");
    }

    public static String line(
            String claim,
            String patient,
            String code,
            String date,
            String billed,
            String allowed,
            String paid,
            String frequency) {
        return String.join(
                ",",
                claim,
                "1",
                "professional",
                patient,
                "Aetna PPO",
                date,
                "11",
                "1",
                code,
                "",
                "199999998" + Math.floorMod(claim.hashCode(), 4),
                billed,
                allowed,
                paid,
                "C7951",
                "test",
                frequency);
    }

    /** As many patients with one line each, numbered from a first one on; allowed amounts rise by a dollar. */
    public static List<String> lines(int firstPatient, int patients) {
        List<String> lines = new ArrayList<>();
        for (int i = firstPatient; i < firstPatient + patients; i++) {
            lines.add(line("C" + i, "P" + i, (3000 + i) + ".00"));
        }
        return lines;
    }

    public static Path write(Path folder, String name, List<String> lines) {
        return write(folder, name, text(lines));
    }

    /** The lines under their header. */
    public static String text(List<String> lines) {
        return HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    public static Path write(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
