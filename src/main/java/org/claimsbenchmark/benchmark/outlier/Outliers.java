package org.claimsbenchmark.benchmark.outlier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.benchmark.cell.AmountStatistics;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * The outliers of each fee basis: priced lines whose allowed amount lies beyond {@link OutlierLimits limits} that follow from
 * the quartiles of the fee basis's cell over all service dates. They stay in every figure.
 *
 * <p>The limits tell nothing that the cell does not: where it shows no quartile, there are none; nor
 * where both are the same, as any other price would be an outlier then. The lines beyond them are
 * mostly so few that their number in a payer, a site or a month would be that of 1 to 10 patients, and with it the number in
 * whatever is left of a total. So they are counted for the fee basis as a whole alone, which nothing else adds up to, and only
 * where they, and the priced lines within the limits, are none or of 11 patients and more; those below and those above apart,
 * only where both are.
 */
public final class Outliers {

    private final KeptLines kept;
    private final Map<String, FeeBasisOutliers> byFeeBasis = new LinkedHashMap<>();

    public Outliers(KeptLines kept) {
        this.kept = kept;
    }

    /** Takes note of a cell, if it is that of a fee basis over all service dates. */
    public void add(Cell cell) {
        if (!isOfAFeeBasis(cell) || cell.suppressed()) {
            return;
        }
        AmountStatistics allowed = cell.measures().amounts().get(LineAmount.ALLOWED);
        if (allowed != null && allowed.p25() < allowed.p75()) {
            byFeeBasis.put(
                    cell.value(LineDimension.FEE_BASIS), count(cell, OutlierLimits.of(allowed.p25(), allowed.p75())));
        }
    }

    /** How many outliers are told of beside a cell that was taken note of; null for none. */
    public Integer shown(Cell cell) {
        FeeBasisOutliers outliers = byFeeBasis.get(cell.value(LineDimension.FEE_BASIS));
        return outliers == null || !isOfAFeeBasis(cell) ? null : outliers.lines();
    }

    /** One a fee basis that has limits. */
    public Collection<FeeBasisOutliers> all() {
        return List.copyOf(new ArrayList<>(byFeeBasis.values()));
    }

    private static boolean isOfAFeeBasis(Cell cell) {
        if (cell.period() != ServicePeriod.ALL
                || cell.value(LineDimension.FEE_BASIS).equals(Cell.ALL)) {
            return false;
        }
        for (LineDimension dimension : LineDimension.values()) {
            if (dimension != LineDimension.FEE_BASIS && !cell.value(dimension).equals(Cell.ALL)) {
                return false;
            }
        }
        return true;
    }

    private FeeBasisOutliers count(Cell cell, OutlierLimits limits) {
        String feeBasis = cell.value(LineDimension.FEE_BASIS);
        TextColumn feeBases = kept.dimension(LineDimension.FEE_BASIS);
        long[] allowed = kept.amount(LineAmount.ALLOWED);
        Tally low = new Tally();
        Tally high = new Tally();
        Tally both = new Tally();
        Tally within = new Tally();
        for (int row = 0; row < kept.indexCount(); row++) {
            if (kept.priced(row) && feeBases.text(row).equals(feeBasis)) {
                boolean below = limits.isBelow(allowed[row]);
                boolean above = limits.isAbove(allowed[row]);
                int patient = kept.patients()[row];
                (below || above ? both : within).add(patient);
                if (below) {
                    low.add(patient);
                } else if (above) {
                    high.add(patient);
                }
            }
        }
        boolean told = !both.hides() && !within.hides();
        boolean toldApart = told && !low.hides() && !high.hides();
        return new FeeBasisOutliers(
                feeBasis,
                limits.least(),
                limits.most(),
                cell.measures().pricedLineCount(),
                toldApart ? low.lines : null,
                toldApart ? high.lines : null,
                told ? both.patients : null,
                told ? both.lines : null);
    }

    /** Counts lines in the order of their patients. */
    private static final class Tally {

        private int lines;
        private int patients;
        private int lastPatient = -1;

        void add(int patient) {
            lines++;
            patients += patient == lastPatient ? 0 : 1;
            lastPatient = patient;
        }

        boolean hides() {
            return Suppression.hides(patients);
        }
    }
}
