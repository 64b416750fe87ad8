package org.claimsbenchmark.benchmark.kept;

import java.util.List;
import java.util.Map;

/**
 * The kept lines of a run as columns: about 64 bytes a line (667,000 lines of two years: 64.2). Rows 0 to {@code indexCount - 1} are the index lines,
 * the related lines follow; within each part the rows stand in the order of their patients, the earlier days of a patient first.
 * Arrays are shared, not copied: nobody changes them.
 *
 * @param size kept lines
 * @param indexCount index lines among them
 * @param dimensions the value of each dimension
 * @param procedureCodes the procedures
 * @param modifierProfiles all modifiers of a line in claim order, separated by one space; empty for none
 * @param findingProfiles codes of all facts that a line shows, in order, separated by one space; empty for none
 * @param serviceDays day of service as days since 1970-01-01
 * @param paidDays day of payment as days since 1970-01-01, or {@link #NO_DAY}
 * @param patients ordinal of the patient, 0-based
 * @param claims ordinal of the claim, 0-based
 * @param providers ordinal of the provider, 0-based, or {@link #NO_PROVIDER}
 * @param unitThousandths service units times 1000, or {@link #ABSENT}
 * @param amounts cents, or {@link #ABSENT}
 * @param denied whether the payer denied the line
 * @param unknownCodes the codes of index lines that no table knows
 * @param disputedProfiles all codes of an index line on which the card and the code sets disagree, each as its subject, a colon
 *     and the code, in order, separated by one space; empty for none
 */
public record KeptLines(
        int size,
        int indexCount,
        Map<LineDimension, TextColumn> dimensions,
        TextColumn procedureCodes,
        TextColumn modifierProfiles,
        TextColumn findingProfiles,
        int[] serviceDays,
        int[] paidDays,
        int[] patients,
        int[] claims,
        int[] providers,
        long[] unitThousandths,
        Map<LineAmount, long[]> amounts,
        boolean[] denied,
        UnknownOccurrences unknownCodes,
        TextColumn disputedProfiles) {

    /** Marks an amount or units that a line does not carry. */
    public static final long ABSENT = Long.MIN_VALUE;

    /** Marks a line without a date of payment. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** Marks a line without any provider. */
    public static final int NO_PROVIDER = -1;

    /**
     * Which row carries which unknown code, by ascending row.
     *
     * @param codes the distinct codes, in order
     * @param rows one an occurrence: the row
     * @param ordinals one an occurrence: 0-based place of the code in {@code codes}
     */
    public record UnknownOccurrences(List<UnknownCode> codes, int[] rows, int[] ordinals) {}

    public TextColumn dimension(LineDimension dimension) {
        return dimensions.get(dimension);
    }

    /** Cents of each row, or {@link #ABSENT}. */
    public long[] amount(LineAmount amount) {
        return amounts.get(amount);
    }

    /** Whether the line has an allowed amount above zero and was not denied. */
    public boolean priced(int row) {
        return !denied[row] && amounts.get(LineAmount.ALLOWED)[row] > 0;
    }

    @Override
    public String toString() {
        return "KeptLines[" + size + " lines]";
    }
}
