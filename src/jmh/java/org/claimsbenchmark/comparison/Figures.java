package org.claimsbenchmark.comparison;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Medians, spreads, and how figures are written. */
final class Figures {

    private static final double BYTES_A_GIGABYTE = 1e9;
    private static final double BYTES_A_MEGABYTE = 1e6;

    private Figures() {}

    /** The middle one, or the mean of the two middle ones; empty without results. */
    static OptionalDouble median(List<Result> results, ToDoubleFunction<Result> figure) {
        double[] sorted = results.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    static double spread(List<Result> results, ToDoubleFunction<Result> figure) {
        double least = results.stream().mapToDouble(figure).min().orElse(0);
        return results.stream().mapToDouble(figure).max().orElse(0) - least;
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%,d MB", Math.round(bytes / BYTES_A_MEGABYTE));
    }

    static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, "%.2f GB", bytes / BYTES_A_GIGABYTE);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
