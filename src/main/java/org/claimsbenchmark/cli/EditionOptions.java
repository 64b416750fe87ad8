package org.claimsbenchmark.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that publishes asks. */
final class EditionOptions {

    private static final Pattern EDITION = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");
    private static final int MOST_THREADS = 64;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Edition to publish; default ${DEFAULT-VALUE}. Another edition has figures of its own.")
    private String edition;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Workers; default one a processor core. The figures do not depend on it.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);

    String edition() {
        return edition;
    }

    int threads() {
        return threads;
    }

    /** @throws ParameterException saying what is expected of an option */
    void require() {
        if (!EDITION.matcher(edition).matches()) {
            throw wrong("--edition", "1 to 63 characters of a-z, 0-9, _ and -, the first a letter or digit");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrong("--threads", "1 to " + MOST_THREADS);
        }
    }

    private ParameterException wrong(String option, String expected) {
        return new ParameterException(
                spec.commandLine(), "Invalid value for option '" + option + "': expected " + expected + ".");
    }
}
