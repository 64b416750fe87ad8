package org.claimsbenchmark.benchmark.privacy;

/** The lines of a table that stand at the rest of some axes. */
final class Rest {

    private final int hiddenAxes;
    private Part[] parts;
    private ProviderGroup providers = ProviderGroup.NOBODY;

    /** @param hiddenAxes one bit an axis: at which of them the lines stand at the rest */
    Rest(int hiddenAxes) {
        this.hiddenAxes = hiddenAxes;
    }

    /** What of the rest is such lines. */
    private static final class Part {
        private final LinesTogether together = new LinesTogether();
        private int mostSmallLines;

        void add(LineGroup group) {
            together.add(group);
            if (group.isSmall()) {
                mostSmallLines = Math.max(mostSmallLines, group.lines());
            }
        }

        boolean isSafe(boolean leavesLeeway) {
            return together.lines() == 0
                    || (together.leastPatients() >= Suppression.LEAST_SHOWN
                            && (!leavesLeeway || together.lines() - mostSmallLines >= ShownValues.LEAST_LEEWAY));
        }
    }

    void add(CountedGroups groups, int group) {
        LineGroup[] added = groups.parts(group);
        if (parts == null) {
            parts = new Part[added.length];
            for (int part = 0; part < parts.length; part++) {
                parts[part] = new Part();
            }
        }
        for (int part = 0; part < parts.length; part++) {
            parts[part].add(added[part]);
        }
        providers = providers.with(groups.providers(group));
    }

    boolean isSafe() {
        for (Part part : parts) {
            if (!part.isSafe(axes() == 1)) {
                return false;
            }
        }
        return !providers.withheld();
    }

    /** At how many axes it is the rest. */
    int axes() {
        return Integer.bitCount(hiddenAxes);
    }
}
