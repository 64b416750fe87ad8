package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.job.RunRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that publishes asks. */
final class EditionOptions {

    private static final Pattern EDITION = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Edition to publish; default ${DEFAULT-VALUE}. Another edition has figures of its own.")
    private String edition;

    @Mixin
    private ThreadsOption threads;

    String edition() {
        return edition;
    }

    int threads() {
        return threads.number();
    }

    /** A request that loads as usual unless told otherwise. */
    RunRequest request(Surroundings surroundings, List<Path> inputs, RunAction action) {
        return threads.request(surroundings, edition, inputs, action);
    }

    /** The same in an edition that this one has to do with. */
    RunRequest request(Surroundings surroundings, String ofEdition, List<Path> inputs, RunAction action) {
        return threads.request(surroundings, ofEdition, inputs, action);
    }

    /** @throws ParameterException saying what is expected of an option */
    void require() {
        if (!EDITION.matcher(edition).matches()) {
            throw WrongOption.of(
                    spec, "--edition", "expected 1 to 63 characters of a-z, 0-9, _ and -, the first a letter or digit");
        }
        if (edition.startsWith(VerifyCommand.EDITION_PREFIX)) {
            throw WrongOption.of(
                    spec, "--edition", "expected a name that does not begin with " + VerifyCommand.EDITION_PREFIX);
        }
        if (edition.startsWith(RunAction.Shadow.EDITION_PREFIX)) {
            throw WrongOption.of(
                    spec, "--edition", "expected a name that does not begin with " + RunAction.Shadow.EDITION_PREFIX);
        }
        threads.require();
    }
}
