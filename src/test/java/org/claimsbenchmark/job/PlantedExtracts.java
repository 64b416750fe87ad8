package org.claimsbenchmark.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.PackedExtracts;

/** Extracts whose identifiers of persons, claims and providers are marked, in sound and faulty records of several layouts. */
final class PlantedExtracts {

    static final String IDENTIFIER = "CANARYID";

    private static final String FIXED_WIDTH = """
            layout: own-fixed
            version: 1
            format:
              kind: fixed-width
              columns: [claim 1-24, line 25-27, person 28-51, code 52-56, day 57-66, charge 67-76, paid 77-86]
            dates: {forms: [yyyy-MM-dd]}
            fields:
              claim_id: claim
              claim_line_number: line
              person_id: person
              hcpcs_code: code
              claim_line_start_date: day
              charge_amount: charge
              paid_amount: paid
            """;

    private PlantedExtracts() {}

    /** The folder of the layout that {@link #good} needs beside those of the program. */
    static Path layouts(Path folder) {
        return Extracts.write(folder, "own-fixed.yaml", FIXED_WIDTH).getParent();
    }

    /** Sound records and a few faulty ones, as CSV, packed, in X12 and in fixed width; one extract is refused. */
    static Path good(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(sound("G", 120));
        lines.addAll(faulty());
        Extracts.write(folder, "planted.csv", lines);
        Extracts.write(folder, "headless.csv", String.join("\n", sound("H", 20)) + "\n");
        Files.write(
                folder.resolve("packed.zip"),
                PackedExtracts.zip(
                        Map.of("zipped.csv", Extracts.text(sound("Z", 30)).getBytes(StandardCharsets.UTF_8))));
        Files.writeString(
                folder.resolve("sound.837"),
                Files.readString(Path.of(
                                "input-samples/x12-837/many-claims-and-transactions/many-claims-and-transactions.837"))
                        .replace("many-claim-", IDENTIFIER + "CLAIM")
                        .replace("many-member-", IDENTIFIER + "MEMBER")
                        .replace("SYNTHETIC*PERSON", IDENTIFIER + "LAST*" + IDENTIFIER + "FIRST")
                        .replace("9000000702", IDENTIFIER));
        List<String> fixed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String charge = i == 7 ? IDENTIFIER : "6400.00";
            fixed.add("%-24s%3d%-24s209822025-03-04%10s%10s"
                    .formatted(IDENTIFIER + "C" + i, 1, IDENTIFIER + "P" + i, charge, "3000.00"));
        }
        Files.writeString(folder.resolve("fixed.txt"), String.join("\n", fixed) + "\n");
        return folder;
    }

    /** Records without a fault, of patients of this kind. */
    static List<String> sound(String kind, int patients) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            lines.add(Extracts.line(IDENTIFIER + "C" + kind + i, IDENTIFIER + "P" + kind + i, "3000.00")
                    .replaceAll("199999998\\d", IDENTIFIER + "NPI"));
        }
        return lines;
    }

    /** Records that are rejected, each for another fault. */
    static List<String> faulty() {
        String sound = sound("B", 1).get(0);
        return List.of(
                sound.replace("2025-03-04", IDENTIFIER),
                sound.replace("6400.00", IDENTIFIER),
                sound.replace(",1,20982,", "," + IDENTIFIER + ",20982,"),
                sound + "," + IDENTIFIER,
                sound.replace("Aetna PPO", "\"" + IDENTIFIER + "\" and more"));
    }
}
