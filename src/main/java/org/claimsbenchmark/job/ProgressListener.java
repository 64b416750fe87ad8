package org.claimsbenchmark.job;

import org.claimsbenchmark.report.account.RunAccount;

/** Hears now and then how far an attempt at a run has come, and once how it ended. */
@FunctionalInterface
public interface ProgressListener {

    /** For a run that nobody watches. */
    ProgressListener NONE = progress -> {};

    /** Called some times a second, by a thread of its own; must not throw. */
    void moved(Progress progress);

    /** Called once, when the attempt's report is written, whatever became of it; must not throw. */
    default void ended(RunAccount account) {}

    /** Both hear everything, this one first. */
    default ProgressListener and(ProgressListener other) {
        ProgressListener first = this;
        return new ProgressListener() {
            @Override
            public void moved(Progress progress) {
                first.moved(progress);
                other.moved(progress);
            }

            @Override
            public void ended(RunAccount account) {
                first.ended(account);
                other.ended(account);
            }
        };
    }
}
