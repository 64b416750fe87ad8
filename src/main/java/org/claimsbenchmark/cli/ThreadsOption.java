package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.job.RunRequest;
import org.claimsbenchmark.layout.RejectLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many workers a run has in this process. */
final class ThreadsOption {

    private static final int MOST_THREADS = 64;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Workers; default one a processor core. The figures do not depend on it.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);

    int number() {
        return threads;
    }

    /** @throws ParameterException saying what is expected */
    void require() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw WrongOption.of(spec, "--threads", "expected 1 to " + MOST_THREADS);
        }
    }

    /** A request with the usual limits. */
    RunRequest request(Surroundings surroundings, String edition, List<Path> inputs, RunAction action) {
        return new RunRequest(
                inputs.stream().map(surroundings::resolve).toList(),
                edition,
                action,
                RejectLimits.NONE,
                false,
                threads,
                RunRequest.USUAL_RANGE_BYTES,
                surroundings.workingFolder().resolve("reports"),
                List.of());
    }
}
