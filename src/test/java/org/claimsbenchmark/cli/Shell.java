package org.claimsbenchmark.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;

/** Carries out command lines as a shell would: in a working folder, with an environment, and keeps what is printed. */
public final class Shell {

    private final Path workingFolder;
    private final Class<?> application;
    private final Map<String, String> environment = new HashMap<>();
    private Clock clock = Clock.systemUTC();
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

    /** Over a test database, as an environment names it. */
    public Shell with(TestDatabase owned) {
        TestDatabase database = owned.loader();
        return with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password())
                .with("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT);
    }

    /** At this time from now on. */
    public Shell at(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
        return this;
    }

    /** @return exit code */
    public int call(String... arguments) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        Surroundings surroundings =
                new Surroundings(new PrintWriter(outText), new PrintWriter(errText), environment, workingFolder, clock);
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
