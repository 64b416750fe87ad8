package org.claimsbenchmark.benchmark.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.claim.ServicePeriod;

/** The lag triangle: of every fee basis, over all payers and of each, how the lines of a period fall by months to payment. */
public final class PaymentLags {

    private static final LagClass[] CLASSES = LagClass.values();

    private final KeptLines kept;
    private final ShownPayers cells;
    private final String all;

    /**
     * @param cells which cells of payers are shown
     * @param all what a cell over every payer has for its payer
     */
    public PaymentLags(KeptLines kept, ShownPayers cells, String all) {
        this.kept = kept;
        this.cells = cells;
        this.all = all;
    }

    /** Those that are shown: by grain, fee basis, payer, period and lag; those without lines left out. */
    public List<PaymentLag> shown() {
        List<PaymentLag> shown = new ArrayList<>();
        LineLags lags = LineLags.of(kept);
        List<List<ShownLags.Both>> longer = null;
        LagCounts longerCounts = null;
        for (ServicePeriod grain : ServicePeriod.values()) {
            ServicePeriod longerGrain =
                    grain == ServicePeriod.ALL ? grain : ServicePeriod.values()[grain.ordinal() - 1];
            LagCounts counts = LagCounts.of(kept, lags, grain, longerGrain);
            List<List<ShownLags.Both>> chosen = new ArrayList<>();
            for (int feeBasis = 0; feeBasis < counts.feeBases().size(); feeBasis++) {
                chosen.add(
                        chooseFor(counts, feeBasis, grain, longerCounts, longer == null ? null : longer.get(feeBasis)));
                addTo(shown, counts, feeBasis, grain, chosen.get(feeBasis));
            }
            longer = chosen;
            longerCounts = counts;
        }
        return shown;
    }

    /** @return one a block: the periods of the longer grain, in order, are the blocks of this one */
    private List<ShownLags.Both> chooseFor(
            LagCounts counts, int feeBasis, ServicePeriod grain, LagCounts longerCounts, List<ShownLags.Both> longer) {
        List<ShownLags.Both> chosen = new ArrayList<>();
        for (int block = 0; block < counts.blocks(); block++) {
            int longerPeriod =
                    longerCounts == null ? 0 : block - periodsOf(longerCounts, longerCounts.blockOf(block))[0];
            chosen.add(ShownLags.choose(
                    counts,
                    feeBasis,
                    periodsOf(counts, block),
                    longer == null ? null : longer.get(longerCounts.blockOf(block)),
                    longerPeriod,
                    (payer, period) -> cells.contains(
                            counts.feeBases().get(feeBasis), payer(counts, payer), grain, counts.start(period))));
        }
        return chosen;
    }

    private void addTo(
            List<PaymentLag> shown, LagCounts counts, int feeBasis, ServicePeriod grain, List<ShownLags.Both> chosen) {
        for (int payer = 0; payer <= counts.allPayers(); payer++) {
            for (int block = 0; block < counts.blocks(); block++) {
                boolean overPayers = payer == counts.allPayers();
                ShownLags lags = overPayers
                        ? chosen.get(block).overPayers()
                        : chosen.get(block).byPayer();
                int[] periods = periodsOf(counts, block);
                for (int period = 0; period < periods.length; period++) {
                    if (lags.shows(overPayers ? 0 : payer, period)) {
                        addTo(shown, counts, feeBasis, payer, grain, periods[period], lags);
                    }
                }
            }
        }
    }

    private void addTo(
            List<PaymentLag> shown,
            LagCounts counts,
            int feeBasis,
            int payer,
            ServicePeriod grain,
            int period,
            ShownLags lags) {
        int ofLines = counts.lines(feeBasis, payer, period);
        Integer soFar = 0;
        for (LagClass lag : CLASSES) {
            int lines = counts.lines(feeBasis, payer, period, lag.ordinal());
            boolean shows = lags.showsClass(lag.ordinal());
            soFar = soFar == null || !shows || lag == LagClass.NO_DATE ? null : Integer.valueOf(soFar + lines);
            if (shows && lines > 0) {
                shown.add(new PaymentLag(
                        counts.feeBases().get(feeBasis),
                        payer(counts, payer),
                        grain,
                        counts.start(period),
                        lag,
                        lines,
                        counts.patients(feeBasis, payer, period, lag.ordinal()),
                        soFar,
                        ofLines));
            }
        }
    }

    private String payer(LagCounts counts, int payer) {
        return payer == counts.allPayers() ? all : counts.payers().get(payer);
    }

    private static int[] periodsOf(LagCounts counts, int block) {
        return IntStream.range(0, counts.periods())
                .filter(period -> counts.blockOf(period) == block)
                .toArray();
    }
}
