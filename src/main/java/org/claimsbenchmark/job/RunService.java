package org.claimsbenchmark.job;

/** Runs the job once. */
public interface RunService {

    /** Never throws for a fault of input, database or job: the outcome says it. */
    RunOutcome run(PreparedRun run);
}
