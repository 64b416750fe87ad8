package org.claimsbenchmark.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the editions. */
@Command(
        name = "editions",
        description = "Lists every edition with its current publication. Reads only.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class EditionsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ListOptions options;

    EditionsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        return new HistoryCall(surroundings).ask(history -> options.print(history.editions()));
    }
}
