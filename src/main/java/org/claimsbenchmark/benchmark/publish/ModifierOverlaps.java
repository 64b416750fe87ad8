package org.claimsbenchmark.benchmark.publish;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/**
 * What the count of a modifier would tell beside the counts of its fee basis and of the uses of modifiers: how many lines are
 * without it. Within a use that all of the modifier's lines have, such as those of 53 are all discontinued, that is a difference
 * of two published counts.
 */
final class ModifierOverlaps {

    private final TextColumn feeBases;
    private final TextColumn uses;
    private final int[][] linesOfModifier;
    /** By fee basis, use and modifier. */
    private final int[][][] linesWithin;

    private final Patients[][] othersOfUse;
    private final Patients[] othersOfFeeBasis;

    /** Counts distinct patients by modifier; lines must come in the order of their patients. */
    private static final class Patients {
        private final int[] counts;
        private final int[] last;

        Patients(int modifiers) {
            counts = new int[modifiers];
            last = new int[modifiers];
            Arrays.fill(last, -1);
        }

        void add(int modifier, int patient) {
            counts[modifier] += last[modifier] == patient ? 0 : 1;
            last[modifier] = patient;
        }

        boolean isSmall(int modifier) {
            return Suppression.hides(counts[modifier]);
        }
    }

    /** @param modifiersOfRow the numbers of a line's modifiers */
    ModifierOverlaps(KeptLines kept, int modifiers, IntFunction<int[]> modifiersOfRow) {
        this.feeBases = kept.dimension(LineDimension.FEE_BASIS);
        this.uses = kept.dimension(LineDimension.MODIFIER_USE);
        int groups = feeBases.values().size();
        this.linesOfModifier = new int[groups][modifiers];
        this.linesWithin = new int[groups][uses.values().size()][modifiers];
        this.othersOfUse = new Patients[groups][uses.values().size()];
        this.othersOfFeeBasis = new Patients[groups];
        for (int group = 0; group < groups; group++) {
            othersOfFeeBasis[group] = new Patients(modifiers);
            for (int use = 0; use < uses.values().size(); use++) {
                othersOfUse[group][use] = new Patients(modifiers);
            }
        }
        boolean[] carried = new boolean[modifiers];
        for (int row = 0; row < kept.indexCount(); row++) {
            int group = feeBases.code(row);
            int use = uses.code(row);
            for (int modifier : modifiersOfRow.apply(row)) {
                carried[modifier] = true;
            }
            for (int modifier = 0; modifier < modifiers; modifier++) {
                if (carried[modifier]) {
                    carried[modifier] = false;
                    linesOfModifier[group][modifier]++;
                    linesWithin[group][use][modifier]++;
                } else {
                    othersOfUse[group][use].add(modifier, kept.patients()[row]);
                    othersOfFeeBasis[group].add(modifier, kept.patients()[row]);
                }
            }
        }
    }

    /** Whether the count of a modifier must not stand beside what is shown of the fee basis. */
    boolean hides(int feeBasis, int modifier, ShownTotals shown) {
        String name = feeBases.values().get(feeBasis);
        if (!shown.contains(name) || othersOfFeeBasis[feeBasis].isSmall(modifier)) {
            return true;
        }
        for (int use = 0; use < uses.values().size(); use++) {
            boolean allWithin = linesWithin[feeBasis][use][modifier] == linesOfModifier[feeBasis][modifier];
            if (allWithin
                    && (!shown.contains(
                                    name,
                                    LineDimension.MODIFIER_USE,
                                    uses.values().get(use))
                            || othersOfUse[feeBasis][use].isSmall(modifier))) {
                return true;
            }
        }
        return false;
    }
}
