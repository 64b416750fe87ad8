package org.claimsbenchmark.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A usage fault that names an option and what its value should have been, as picocli names those that it finds itself. */
final class WrongOption {

    private WrongOption() {}

    /**
     * @param option as it is given, such as --edition
     * @param sentence without a full stop, such as "expected 1 to 64"
     */
    static ParameterException of(CommandSpec spec, String option, String sentence) {
        return new ParameterException(
                spec.commandLine(), "Invalid value for option '" + option + "': " + sentence + ".");
    }
}
