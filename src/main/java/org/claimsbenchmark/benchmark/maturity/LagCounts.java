package org.claimsbenchmark.benchmark.maturity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * How many index lines and patients stand at each fee basis, payer, period of one grain and class of lag. The periods of one
 * longer period are a block: a patient's only line in a fee basis and a block is a single one.
 */
final class LagCounts {

    static final int CLASSES = LagClass.values().length;

    private final List<String> feeBases;
    private final List<String> payers;
    private final List<LocalDate> starts;
    private final int[] blockOfPeriod;
    private final int blocks;
    private final int[] lines;
    private final int[] patients;
    private final int[] singles;

    private LagCounts(KeptLines kept, LineLags lags, ServicePeriod grain, ServicePeriod longer) {
        feeBases = kept.dimension(LineDimension.FEE_BASIS).values();
        payers = kept.dimension(LineDimension.PAYER).values();
        SortedSet<Integer> months = new TreeSet<>();
        int last = Integer.MIN_VALUE;
        for (int month : lags.months()) {
            if (month != last) {
                months.add(month);
                last = month;
            }
        }
        int firstMonth = months.isEmpty() ? 0 : months.first();
        int[] periodOfMonth = new int[months.isEmpty() ? 0 : months.last() - firstMonth + 1];
        LocalDate[] found = new LocalDate[months.size()];
        int[] foundBlocks = new int[months.size()];
        int periods = 0;
        LocalDate block = null;
        for (int month : months) {
            LocalDate day = MonthNumber.month(month).atDay(1);
            LocalDate start = grain.startOf(day);
            if (periods == 0 || !Objects.equals(start, found[periods - 1])) {
                boolean sameBlock = periods == 0 || Objects.equals(longer.startOf(day), block);
                foundBlocks[periods] = periods == 0 ? 0 : foundBlocks[periods - 1] + (sameBlock ? 0 : 1);
                block = longer.startOf(day);
                found[periods++] = start;
            }
            periodOfMonth[month - firstMonth] = periods - 1;
        }
        starts = Arrays.asList(Arrays.copyOf(found, periods));
        blockOfPeriod = Arrays.copyOf(foundBlocks, periods);
        blocks = periods == 0 ? 0 : blockOfPeriod[periods - 1] + 1;
        int groups = Math.multiplyExact(
                Math.multiplyExact(feeBases.size(), payers.size() + 1), Math.multiplyExact(periods, CLASSES));
        lines = new int[groups];
        patients = new int[groups];
        singles = new int[groups];
        count(kept, lags, firstMonth, periodOfMonth);
    }

    /**
     * Of a run's index lines.
     *
     * @param longer grain of the blocks: the next longer one, or the grain of all for itself
     */
    static LagCounts of(KeptLines kept, LineLags lags, ServicePeriod grain, ServicePeriod longer) {
        return new LagCounts(kept, lags, grain, longer);
    }

    List<String> feeBases() {
        return feeBases;
    }

    List<String> payers() {
        return payers;
    }

    /** The ordinal of all payers together. */
    int allPayers() {
        return payers.size();
    }

    int periods() {
        return starts.size();
    }

    int blocks() {
        return blocks;
    }

    int blockOf(int period) {
        return blockOfPeriod[period];
    }

    /** First day of the period, null at the grain of all. */
    LocalDate start(int period) {
        return starts.get(period);
    }

    int lines(int feeBasis, int payer, int period, int lag) {
        return lines[group(feeBasis, payer, period, lag)];
    }

    /** Lines of every lag. */
    int lines(int feeBasis, int payer, int period) {
        int sum = 0;
        for (int lag = 0; lag < CLASSES; lag++) {
            sum += lines(feeBasis, payer, period, lag);
        }
        return sum;
    }

    int patients(int feeBasis, int payer, int period, int lag) {
        return patients[group(feeBasis, payer, period, lag)];
    }

    /** Lines that are their patient's only one in the fee basis and the block. */
    int singles(int feeBasis, int payer, int period, int lag) {
        return singles[group(feeBasis, payer, period, lag)];
    }

    private int group(int feeBasis, int payer, int period, int lag) {
        return ((feeBasis * (payers.size() + 1) + payer) * starts.size() + period) * CLASSES + lag;
    }

    /** The rows stand in the order of their patients. */
    private void count(KeptLines kept, LineLags lags, int firstMonth, int[] periodOfMonth) {
        TextColumn feeBasisOf = kept.dimension(LineDimension.FEE_BASIS);
        TextColumn payerOf = kept.dimension(LineDimension.PAYER);
        int[] lastPatient = new int[lines.length];
        Arrays.fill(lastPatient, -1);
        int[] ofPatient = new int[Math.multiplyExact(feeBases.size(), blocks)];
        int next;
        for (int first = 0; first < kept.indexCount(); first = next) {
            int patient = kept.patients()[first];
            next = first;
            while (next < kept.indexCount() && kept.patients()[next] == patient) {
                ofPatient[block(feeBasisOf.code(next), periodOfMonth[lags.months()[next] - firstMonth])]++;
                next++;
            }
            for (int row = first; row < next; row++) {
                int feeBasis = feeBasisOf.code(row);
                int period = periodOfMonth[lags.months()[row] - firstMonth];
                int single = ofPatient[block(feeBasis, period)] == 1 ? 1 : 0;
                int lag = lags.classes()[row];
                for (int payer : new int[] {payerOf.code(row), payers.size()}) {
                    int group = group(feeBasis, payer, period, lag);
                    lines[group]++;
                    patients[group] += lastPatient[group] == patient ? 0 : 1;
                    lastPatient[group] = patient;
                    singles[group] += single;
                }
            }
            for (int row = first; row < next; row++) {
                ofPatient[block(feeBasisOf.code(row), periodOfMonth[lags.months()[row] - firstMonth])] = 0;
            }
        }
    }

    private int block(int feeBasis, int period) {
        return feeBasis * blocks + blockOfPeriod[period];
    }
}
