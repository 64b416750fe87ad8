package org.claimsbenchmark.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A large extract for measurements: rows of imagined claims again and again, each time as another claim and person. */
final class LargeExtract {

    private static final int TEMPLATES = 4_096;

    private LargeExtract() {}

    /**
     * @param inScopeShare from 0 to 1, share of the records that are 20982 lines, spread evenly
     * @param everyColumn all 156 columns instead of the 34 that matter
     */
    static void write(Path file, long records, double inScopeShare, boolean everyColumn) throws IOException {
        List<String> columns = everyColumn ? TuvaColumns.all() : TwoYearsFivePayers.COLUMNS;
        List<byte[][]> inScope = new ArrayList<>();
        List<byte[][]> outOfScope = new ArrayList<>();
        Dice dice = new Dice(20_983);
        ImaginedClaims claims = new ImaginedClaims(dice);
        for (int i = 0; i < TEMPLATES; i++) {
            claims.nextPatient("template");
            LocalDate date = claims.anyDay();
            String setting = dice.pick(Market.SETTINGS);
            inScope.add(template(
                    columns,
                    Market.BILL_TYPES.containsKey(setting) && dice.chance(450)
                            ? claims.institutional(date, setting)
                            : claims.professional(date, setting)));
            outOfScope.add(template(columns, claims.related(date, setting, dice.pick(Market.OTHER_CODES))));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write((String.join(",", columns) + "\n").getBytes(StandardCharsets.UTF_8));
            double due = 0;
            for (long record = 1; record <= records; record++) {
                due += inScopeShare;
                boolean isDue = due >= 1;
                due -= isDue ? 1 : 0;
                byte[][] parts =
                        (isDue ? inScope : outOfScope).get((int) (record * 2_654_435_761L >>> 7) & TEMPLATES - 1);
                out.write(('L' + Long.toString(record)).getBytes(StandardCharsets.US_ASCII));
                out.write(parts[0]);
                out.write(('P' + Long.toString(record * 7 / 10)).getBytes(StandardCharsets.US_ASCII));
                out.write(parts[1]);
            }
        }
    }

    /** What stands between the claim identifier and the person, and what after: both come at the start of a record. */
    private static byte[][] template(List<String> columns, Map<String, String> values) {
        int person = columns.indexOf("person_id");
        String between = joined(columns.subList(1, person), values);
        String after = joined(columns.subList(person + 1, columns.size()), values);
        return new byte[][] {
            ("," + between + ",").getBytes(StandardCharsets.UTF_8),
            ("," + after + "\n").getBytes(StandardCharsets.UTF_8)
        };
    }

    private static String joined(List<String> columns, Map<String, String> values) {
        return String.join(
                ",",
                columns.stream().map(column -> values.getOrDefault(column, "")).toList());
    }
}
