package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsbenchmark.benchmark.kept.LineAmount;

/**
 * What is published of a cell.
 *
 * @param lineCount index lines
 * @param claimCount distinct claims
 * @param patientCount distinct patients
 * @param providerCount distinct rendering, else billing providers
 * @param unitThousandths sum of the units that are present, times 1000; null when no line carries units
 * @param deniedLineCount denied lines; null where it is withheld
 * @param pricedLineCount lines with an allowed amount above zero that are not denied; null where it is withheld
 * @param providers those behind the prices; null without a priced line, and over all fee bases
 * @param withheld which amounts are withheld, of those of a cell that is not over all fee bases
 * @param amounts statistics of priced lines; an amount that priced lines of 11 patients do not carry is absent, and every amount
 *     of a cell over all fee bases or whose amounts are withheld
 * @param allowedToBilled sum over sum of priced lines that carry both, four decimals, or null, as each of the following, where
 *     there are none of 11 patients or it is withheld
 * @param paidToAllowed sum over sum of priced lines that carry both, four decimals
 * @param allowedToMedicare mean of allowed over the national Medicare amount of the line's service year and fee basis,
 *     over priced lines for which there is one, four decimals
 * @param toMedicare quartiles of what {@code allowedToMedicare} is the mean of, in ten thousandths
 * @param standardAllowed allowed amounts brought to the plain service, of priced lines where that is known
 */
public record CellMeasures(
        int lineCount,
        int claimCount,
        int patientCount,
        int providerCount,
        Long unitThousandths,
        Integer deniedLineCount,
        Integer pricedLineCount,
        Providers providers,
        Withheld withheld,
        Map<LineAmount, AmountStatistics> amounts,
        BigDecimal allowedToBilled,
        BigDecimal paidToAllowed,
        BigDecimal allowedToMedicare,
        Quartiles toMedicare,
        Standard standardAllowed) {

    /**
     * Allowed amounts of priced lines for one unit of the service, on one side, alone: of those where that is known.
     *
     * @param mean cents, rounded half up; null where it is withheld
     * @param quartiles in cents
     */
    public record Standard(Long mean, Quartiles quartiles) {}

    /**
     * The providers behind the prices of a cell.
     *
     * @param topShare share of the provider with the most priced lines in the priced lines that name a provider, four
     *     decimals, or in tenths where the number of priced lines is withheld; null where no priced line does, and where it would tell of 1
     *     to 10 lines
     * @param tested whether the rule of dominance could be applied: some priced line names a provider, and there is a rule
     */
    public record Providers(BigDecimal topShare, boolean tested) {}

    /** Whether an amount has too few lines for its 10th and 90th percentile. */
    public boolean withholdsTails() {
        return amounts.values().stream().anyMatch(statistics -> statistics.p10() == null);
    }
}
