package org.claimsbenchmark.endurance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.claimsbenchmark.testing.Extracts;

/**
 * What two invented payers send about a day. Later days replace and void claims of earlier ones, and repeat lines of them, so
 * that figures depend on the order of delivery.
 */
final class PayerExtracts {

    private static final int NEW_CLAIMS = 14;
    private static final int BLUE_CLAIMS = 25;

    private PayerExtracts() {}

    /** @param version 1, or more for corrections, which differ in amounts and length */
    static List<String> aetna(int day, int version) {
        List<String> lines = new ArrayList<>();
        for (int claim = 1; claim <= NEW_CLAIMS + version; claim++) {
            lines.add(aetna(day, claim, "20982", 3000 + 10 * claim + version, "1"));
        }
        lines.add(aetna(day, 3, "77012", 90, "1").replace("A" + day + "-3", "R" + day + "-3"));
        lines.add(aetna(day, 90, "99213", 80, "1"));
        lines.add(aetna(day, 91, "77012", 90, "1"));
        if (day > 1) {
            lines.add(aetna(day - 1, 1, "20982", 2500 + day, "7"));
            lines.add(aetna(day - 1, 2, "20982", 3020 + 1, "8"));
            lines.add(aetna(day - 1, 4, "20982", 3040 + 1, "1"));
        }
        return lines;
    }

    /** A patient of claim 1 to 6 comes again every sixth day. */
    private static String aetna(int day, int claim, String code, int allowed, String frequency) {
        String patient = claim <= 6 ? "PA" + day % 6 + "-" + claim : "PA" + day + "-" + claim;
        String date = String.format(Locale.ROOT, "2025-%02d-%02d", 1 + day % 12, 1 + claim % 28);
        return Extracts.line(
                "A" + day + "-" + claim,
                patient,
                code,
                date,
                "6400.00",
                allowed + ".00",
                allowed - 40 + ".00",
                frequency);
    }

    /** In the columns of a billing company. */
    static byte[] blue(int day) {
        StringBuilder text = new StringBuilder(
                "Claim No.,Line No,Claim Form,Patient ID,Patient Name,Payer Name,LOB,"
                        + "Date of Service,CPT,Modifier,Units,POS,NPI,Taxonomy,State,Billed Amount,Allowed,Paid,DX1,DX2,Status,Copay\n");
        for (int claim = 1; claim <= BLUE_CLAIMS; claim++) {
            text.append(String.format(
                    Locale.ROOT,
                    "B%1$d-%2$d,1,CMS-1500,PB%2$d,N/A,Blue Cross Blue Shield,Commercial,2025-%3$02d-%4$02d,20982,,1,%5$s,"
                            + "9000000071,2085R0204X,OH,\"$1,500.00\",$%6$d.00,$360.00,C79.51,G89.3,Paid,%n",
                    day,
                    claim,
                    1 + day % 12,
                    1 + claim % 28,
                    claim % 3 == 0 ? "11" : "22",
                    400 + claim));
        }
        return text.toString().replace(System.lineSeparator(), "\n").getBytes(StandardCharsets.UTF_8);
    }

    static int blueRecords() {
        return BLUE_CLAIMS;
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
