package org.claimsbenchmark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.page.AnalystsPage;
import org.claimsbenchmark.page.NothingToShow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the published figures as a page to look at. */
@Command(
        name = "report",
        description = {
            "Writes the published figures of an edition as one HTML file with charts, tables and a look-up, which any"
                    + " browser opens without a network, also from an attachment. Reads schema benchmark alone.",
            "",
            "Example: claims-benchmark report --edition main"
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ReportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Edition; default ${DEFAULT-VALUE}.")
    private String edition;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "The publication that the page has to be about; without it, the one that the edition shows.")
    private Long run;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Folder of the file, made where it is missing; default ${DEFAULT-VALUE}.")
    private Path output;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the page says under its title, such as whom it is for.")
    private String note;

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        try (Database database = DatabaseChoice.forReading(surroundings);
                Connection connection = DatabaseChoice.connect(database)) {
            String html = AnalystsPage.html(
                    connection, edition, run == null ? OptionalLong.empty() : OptionalLong.of(run), note);
            surroundings.out().println(write(html));
            return ExitCode.OK.number();
        } catch (NothingToShow nothing) {
            surroundings.err().println(nothing.getMessage());
            return ExitCode.INPUT_REFUSED.number();
        }
    }

    /** Whole or not at all, as somebody may have the former one open. */
    private Path write(String html) {
        Path folder = surroundings.resolve(output);
        Path file = folder.resolve(edition.equals("main") ? "report.html" : "report-" + edition + ".html");
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("." + file.getFileName() + ".new");
            Files.writeString(unfinished, html, StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw new UsageFault("The page cannot be written to " + folder + " ("
                    + e.getClass().getSimpleName() + "): give a folder that can be written to with --output.");
        }
    }
}
