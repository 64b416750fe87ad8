package org.claimsbenchmark.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Carries out command lines as a shell would: in a working folder, with an environment, and keeps what is printed. */
public final class Shell {

    private final Path workingFolder;
    private final Class<?> application;
    private final Map<String, String> environment = new HashMap<>();
    private String out = "";
    private String err = "";

    public Shell(Path workingFolder, Class<?> application) {
        this.workingFolder = workingFolder;
        this.application = application;
    }

    public Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** @return exit code */
    public int call(String... arguments) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        Surroundings surroundings =
                new Surroundings(new PrintWriter(outText), new PrintWriter(errText), environment, workingFolder);
        int exitCode = ClaimsBenchmarkCommand.execute(application, surroundings, arguments);
        out = outText.toString();
        err = errText.toString();
        return exitCode;
    }

    /** Standard output of the latest call. */
    public String out() {
        return out;
    }

    /** Standard error of the latest call. */
    public String err() {
        return err;
    }
}
