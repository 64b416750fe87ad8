package org.claimsbenchmark.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.explain.Explanation;
import org.claimsbenchmark.history.History;
import org.claimsbenchmark.history.History.Shadowed;
import org.claimsbenchmark.history.Listing;
import org.claimsbenchmark.history.ListingCsv;
import org.claimsbenchmark.history.ListingText;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.job.RunRequest;

/** Computes a shadow of an edition's publication, and shows what differs. */
final class ShadowCall {

    private final Surroundings surroundings;
    private final Class<?> application;
    private final WatchOptions watch;
    private final LoadOptions options;

    ShadowCall(Surroundings surroundings, Class<?> application, WatchOptions watch, LoadOptions options) {
        this.surroundings = surroundings;
        this.application = application;
        this.watch = watch;
        this.options = options;
    }

    /**
     * @param paths where extracts lie now
     * @return exit code for the shell
     */
    int carryOut(List<Path> paths) throws SQLException {
        int exitCode = new JobCall(surroundings, application, watch, options.parts(surroundings))
                .carryOut(options.layouts(surroundings), () -> request(paths));
        return exitCode == ExitCode.OK.number() ? new HistoryCall(surroundings).askOf(this::difference) : exitCode;
    }

    private RunRequest request(List<Path> paths) {
        return options.shadowRequest(
                surroundings,
                paths.stream().map(surroundings::resolve).toList(),
                new RunAction.Shadow(options.edition()));
    }

    private String difference(Connection connection) throws SQLException {
        History history = History.of(connection);
        Explanation explanation = Explanation.of(connection);
        Shadowed runs = history.shadowOf(options.edition());
        Listing figures = history.figuresThatDiffer(runs.publication(), runs.shadow());
        Path csv = surroundings.workingFolder().resolve("reports").resolve("shadow-" + runs.shadow() + ".csv");
        write(figures, csv);
        return "\n" + ListingText.of(List.of(figures, explanation.movements(runs.publication(), runs.shadow())))
                + "\nDifference " + csv + "\n";
    }

    private static void write(Listing figures, Path csv) {
        try {
            StringWriter text = new StringWriter();
            ListingCsv.print(figures, text);
            Files.createDirectories(csv.getParent());
            Files.writeString(csv, text.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
