package org.claimsbenchmark.job;

import org.springframework.batch.core.step.Step;

/** Who loads the ranges of a run's extracts. */
interface LoadSteps {

    String NAME = "loadLines";

    /** The step that ends when every range is loaded, or cannot be. */
    Step of(RunContext run);
}
