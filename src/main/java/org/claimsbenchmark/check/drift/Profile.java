package org.claimsbenchmark.check.drift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What of an extract is kept to compare later ones with: columns, shares and codes, no line.
 *
 * @param format name and number of this shape
 * @param extract its name
 * @param layout that it was read with
 * @param layoutVersion version of the layout
 * @param records header excluded
 * @param linesInScope readable lines of 20982 and related codes
 * @param firstServiceDate of these lines, or null
 * @param lastServiceDate of these lines, or null
 * @param columns in order
 * @param mixes codes of these lines
 */
public record Profile(
        String format,
        String extract,
        String layout,
        int layoutVersion,
        long records,
        long linesInScope,
        LocalDate firstServiceDate,
        LocalDate lastServiceDate,
        List<Column> columns,
        List<CodeMix> mixes) {

    /** What {@link #format} says. */
    public static final String FORMAT = "claims-benchmark profile 1";

    public Profile {
        columns = columns == null ? List.of() : List.copyOf(columns);
        mixes = mixes == null ? List.of() : List.copyOf(mixes);
    }

    /** Whether all is there that a comparison needs; of a profile that was read from a file. */
    public boolean isWhole() {
        return extract != null
                && layout != null
                && (firstServiceDate == null) == (lastServiceDate == null)
                && columns.stream().allMatch(column -> column.name() != null && column.filledPercent() != null)
                && mixes.stream()
                        .allMatch(mix -> mix.of() != null && !mix.shares().containsValue(null));
    }

    /**
     * @param name as delivered, or a number where it may be a value
     * @param filledPercent share of records with a value
     */
    public record Column(String name, BigDecimal filledPercent) {}
}
