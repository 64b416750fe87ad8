package org.claimsbenchmark.settle;

/** Sessions: a related line stays only beside an index line of the same patient and service date. */
final class Sessions implements LineGroups.Agreement {

    private final RunLines lines;

    private Sessions(RunLines lines) {
        this.lines = lines;
    }

    /** Needs final action: beside a line that does not count there is no session. */
    static void takeOutStrays(RunLines lines, Fates fates) {
        LineGroups indexDays = new LineGroups(lines.size(), new Sessions(lines));
        fates.kept().filter(lines::isIndex).forEach(indexDays::add);
        fates.kept()
                .filter(line -> !lines.isIndex(line) && indexDays.latestLike(line) == LineGroups.NONE)
                .forEach(line -> fates.takeOut(line, Bucket.OUT_OF_SCOPE, SettlementRule.SESSION, LineGroups.NONE));
    }

    @Override
    public long hash(int line) {
        return lines.patientDayHash(line);
    }

    @Override
    public boolean holds(int one, int other) {
        return lines.samePatientDay(one, other);
    }
}
