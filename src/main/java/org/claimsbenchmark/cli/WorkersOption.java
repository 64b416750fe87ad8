package org.claimsbenchmark.cli;

import java.time.Duration;
import org.claimsbenchmark.database.ExternalDatabase;
import org.claimsbenchmark.job.RemoteTerms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who loads the ranges of a run's extracts. */
final class WorkersOption {

    /** Where the workers are. */
    enum Workers {
        local,
        remote
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--workers",
            paramLabel = "WHERE",
            description =
                    "'local', the default: threads of this process load the extracts; 'remote': 'worker' processes do,"
                            + " on any machine that sees the same files by the same paths and the same database.")
    private Workers workers = Workers.local;

    @Option(
            names = "--worker-timeout",
            paramLabel = "TIME",
            converter = TimeSpanConverter.class,
            description = "How long a run with remote workers waits while none loads anything, such as 90m; default one"
                    + " hour.")
    private Duration timeout = RemoteTerms.USUAL_LONGEST_QUIET;

    /** @throws ParameterException saying what is expected */
    SpringParts parts(Surroundings surroundings) {
        if (workers == Workers.local) {
            return SpringParts.NONE;
        }
        if (!ExternalDatabase.isNamedIn(surroundings.settings())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--workers remote needs a database that the workers reach too: set " + ExternalDatabase.URL_VARIABLE
                            + ".");
        }
        try {
            return SpringParts.ofManager(new RemoteTerms(timeout));
        } catch (IllegalArgumentException e) {
            throw WrongOption.of(spec, "--worker-timeout", e.getMessage());
        }
    }
}
