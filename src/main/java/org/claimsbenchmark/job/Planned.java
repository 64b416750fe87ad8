package org.claimsbenchmark.job;

import java.util.List;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.load.RunIdentity;
import org.claimsbenchmark.load.RunTerms;

/** What becomes of a request, once it is held against what its edition rests on. */
sealed interface Planned {

    /** A run is to be carried out, or continued. */
    record Run(RunIdentity identity, RunTerms terms, RunPlan plan) implements Planned {}

    /** There is nothing to carry out. */
    record Ended(RunOutcome outcome) implements Planned {}

    /**
     * What is published already is what was asked for.
     *
     * @param heldOut inputs whose content was withdrawn and stays out
     */
    record NothingNew(long runId, String why, List<ExtractFile> heldOut) implements Planned {}

    static Planned refused(List<String> sentences) {
        return new Ended(RunOutcome.refused(sentences));
    }

    static Planned refused(String sentence) {
        return refused(List.of(sentence));
    }
}
