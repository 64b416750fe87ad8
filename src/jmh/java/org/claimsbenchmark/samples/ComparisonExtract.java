package org.claimsbenchmark.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * A large synthetic extract of 74 columns of the Tuva layout, always the same for a shape and a number of records: no
 * record is of a real person. Claims have one to five lines; amounts are lognormal around what imagined payers allow.
 */
public final class ComparisonExtract {

    /** Seed of everything that is drawn. */
    public static final long SEED = 20_982;

    /** Of 10,000 claims: billed twice without change. */
    static final int DUPLICATES = 40;

    /** Of 10,000 claims: replaced by one with frequency code 7 and other amounts. */
    static final int REPLACEMENTS = 60;

    /** Of 10,000 claims: voided by frequency code 8. */
    static final int VOIDS = 40;

    /** Of 10,000 claims: taken back by negative amounts, every second of them billed again. */
    static final int REVERSALS = 50;

    /** Of 10,000 claims: a void or reversal of something that is not there. */
    static final int ORPHANS = 10;

    /** What share of an extract is in scope. */
    public enum Shape {
        /** One claim in 2,000 carries 20982; one in 500 a related code alone. */
        SPARSE,
        /** Two thirds of the lines are 20982. */
        DENSE
    }

    static final List<String> COLUMNS = TuvaColumns.all().stream()
            .filter(column -> !isBeyond(column, "diagnosis_code_", 12))
            .filter(column -> !isBeyond(column, "diagnosis_poa_", 0))
            .filter(column -> !isBeyond(column, "procedure_code_", 3))
            .filter(column -> !isBeyond(column, "procedure_date_", 3))
            .toList();

    private static final int PATIENT_TEMPLATES = 1_024;
    private static final int DAYS = 731;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int CLAIMS_UNTIL_ADJUSTED = 1_000;
    private static final int FLUSH_BYTES = 1 << 20;

    private final Shape shape;
    private final long records;
    private final Chance chance = new Chance(SEED);
    private final ClaimDraw draw;
    private final ClaimWriter writer;
    private final Queue<Adjusted> adjusted = new ArrayDeque<>();

    /** A claim to be written later. */
    private record Adjusted(ImaginedClaim claim, String frequency, long dueAfterClaim) {}

    private ComparisonExtract(Shape shape, long records) {
        this.shape = shape;
        this.records = records;
        Dice dice = new Dice(SEED);
        ImaginedClaims claims = new ImaginedClaims(dice);
        List<PatientTemplate> patients = new ArrayList<>();
        for (int i = 0; i < PATIENT_TEMPLATES; i++) {
            patients.add(PatientTemplate.next(dice, claims));
        }
        int persons = (int) Math.max(100, records / (shape == Shape.DENSE ? 8 : 12));
        draw = new ClaimDraw(shape, persons, DAYS, patients, chance);
        writer = new ClaimWriter(FIRST_DAY, DAYS);
    }

    /**
     * Writes an extract, the header and so many records.
     *
     * @param file made anew
     */
    public static void write(Path file, Shape shape, long records) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new ComparisonExtract(shape, records).writeTo(out);
        }
    }

    /** A small extract in memory. */
    public static byte[] bytes(Shape shape, int records) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ComparisonExtract(shape, records).writeTo(out);
            return out.toByteArray();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    private void writeTo(OutputStream out) throws IOException {
        out.write((String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
        writeRecords(out);
    }

    private void writeRecords(OutputStream out) throws IOException {
        RecordBytes bytes = new RecordBytes();
        long left = records;
        for (long number = 1; left > 0; number++) {
            ImaginedClaim claim = draw.claim(number);
            left = writeVersions(claim, bytes, left);
            while (!adjusted.isEmpty() && adjusted.peek().dueAfterClaim() <= number) {
                Adjusted due = adjusted.remove();
                left = writer.write(due.claim(), due.frequency(), bytes, left);
            }
            if (bytes.length() > FLUSH_BYTES) {
                bytes.flushTo(out);
            }
        }
        bytes.flushTo(out);
    }

    private long writeVersions(ImaginedClaim claim, RecordBytes bytes, long left) {
        int fate = chance.below(10_000);
        if (fate < ORPHANS) {
            boolean isVoid = chance.below(2) == 0;
            return writer.write(isVoid ? claim : claim.reversed(), isVoid ? "8" : "1", bytes, left);
        }
        fate -= ORPHANS;
        if (fate < DUPLICATES) {
            later(claim, "1");
        } else if (fate < DUPLICATES + REPLACEMENTS) {
            later(claim.repriced(chance.between(700, 1_300)), "7");
        } else if (fate < DUPLICATES + REPLACEMENTS + VOIDS) {
            later(claim, "8");
        } else if (fate < DUPLICATES + REPLACEMENTS + VOIDS + REVERSALS) {
            later(claim.reversed(), "1");
            if (chance.below(2) == 0) {
                later(claim.repriced(chance.between(700, 1_300)), "1");
            }
        }
        return writer.write(claim, "1", bytes, left);
    }

    private void later(ImaginedClaim claim, String frequency) {
        adjusted.add(new Adjusted(claim, frequency, claim.number() + CLAIMS_UNTIL_ADJUSTED));
    }

    private static boolean isBeyond(String column, String prefix, int last) {
        return column.matches(prefix + "[0-9]+") && Integer.parseInt(column.substring(prefix.length())) > last;
    }
}
