package org.claimsbenchmark.job;

import org.claimsbenchmark.job.RunOutcome.Status;

/** An attempt that the job never heard of, as its database cannot be opened or Spring does not start: it is reported as well. */
public final class UnreachedRun {

    private UnreachedRun() {}

    /**
     * @param status how it ended
     * @param text what a person is told, without any secret
     * @return the same, and where the report is
     */
    public static RunOutcome report(PreparedRun run, Status status, String text) {
        return new RunReport(null).of(new Attempt(run), new RunOutcome(status, text));
    }
}
