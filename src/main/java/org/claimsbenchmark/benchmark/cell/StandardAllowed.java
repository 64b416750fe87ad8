package org.claimsbenchmark.benchmark.cell;

import java.util.List;
import java.util.Set;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;

/**
 * What a line's allowed amount comes to for the plain service: one unit, on one side, alone. The factors are those that the
 * reference table of modifiers states as their payment effect. A line with any other modifier has none.
 */
final class StandardAllowed {

    /** Both sides in one session: 150 % of the single fee, before the multiple-procedure cut. */
    static final String BILATERAL = "50";

    /** A further procedure of the day: 50 %. It is for practitioners: facilities' claims are ranked without it. */
    static final String MULTIPLE = "51";

    /** They change nothing in what is paid for the service. */
    static final Set<String> WITHOUT_EFFECT = Set.of(
            "LT", "RT", "59", "XE", "XS", "XP", "XU", "58", "76", "77", "79", "GC", "KX", "GA", "GX", "Q0", "Q1", "JW",
            "JZ");

    private static final int BILATERAL_PERCENT = 150;
    private static final int MULTIPLE_PERCENT = 50;
    private static final int UNKNOWN = 0;
    private static final long UNIT = 1000;

    private StandardAllowed() {}

    /** One an index line: cents, rounded half up, or {@link KeptLines#ABSENT} where it cannot be told. */
    static long[] of(KeptLines kept) {
        TextColumn profiles = kept.modifierProfiles();
        TextColumn feeBases = kept.dimension(LineDimension.FEE_BASIS);
        int[] professional = percents(profiles, true);
        int[] facility = percents(profiles, false);
        boolean[] ofPractitioner = new boolean[feeBases.values().size()];
        for (int feeBasis = 0; feeBasis < ofPractitioner.length; feeBasis++) {
            ofPractitioner[feeBasis] = feeBases.values().get(feeBasis).startsWith("Professional");
        }
        long[] allowed = kept.amount(LineAmount.ALLOWED);
        long[] standard = new long[kept.indexCount()];
        for (int row = 0; row < standard.length; row++) {
            int percent = (ofPractitioner[feeBases.code(row)] ? professional : facility)[profiles.code(row)];
            long units = units(kept.unitThousandths()[row], percent);
            standard[row] = percent == UNKNOWN || units == UNKNOWN || allowed[row] == KeptLines.ABSENT
                    ? KeptLines.ABSENT
                    : ExactStatistics.mean(Math.multiplyExact(allowed[row], 100), percent * units);
        }
        return standard;
    }

    /** By modifier profile: what is paid of the fee of the plain service, in percent. */
    private static int[] percents(TextColumn profiles, boolean professional) {
        return profiles.values().stream()
                .mapToInt(profile -> percent(profile.isEmpty() ? List.of() : List.of(profile.split(" ")), professional))
                .toArray();
    }

    static int percent(List<String> modifiers, boolean professional) {
        boolean left = modifiers.contains("LT");
        boolean right = modifiers.contains("RT");
        boolean bilateral = modifiers.contains(BILATERAL);
        int percent = 100;
        for (String modifier : modifiers) {
            if (modifier.equals(BILATERAL)) {
                percent = percent * BILATERAL_PERCENT / 100;
            } else if (modifier.equals(MULTIPLE) && professional) {
                percent = percent * MULTIPLE_PERCENT / 100;
            } else if (!WITHOUT_EFFECT.contains(modifier)) {
                return UNKNOWN;
            }
        }
        // one side and both, or each side on one line: modifiers that contradict each other say nothing of the fee
        return left && right || bilateral && (left || right) ? UNKNOWN : percent;
    }

    /** Whole units, one where the line carries none. Both sides are one unit: a line with more means something else. */
    private static long units(long thousandths, int percent) {
        long units = thousandths == KeptLines.ABSENT ? UNIT : thousandths;
        boolean bilateral = percent % (BILATERAL_PERCENT / 2) == 0;
        return units <= 0 || units % UNIT != 0 || bilateral && units != UNIT ? UNKNOWN : units / UNIT;
    }
}
