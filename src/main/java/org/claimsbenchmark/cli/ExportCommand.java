package org.claimsbenchmark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.export.ExportFormat;
import org.claimsbenchmark.export.ExportRefused;
import org.claimsbenchmark.export.Exporter;
import org.claimsbenchmark.history.NotInHistory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes views of the figures into files. */
@Command(
        name = "export",
        description = {
            "Writes a view of schema benchmark into a file, with its dictionary and the privacy rule in it. Reads only; the"
                    + " rights of benchmark_reader are enough.",
            "",
            "Example: claims-benchmark export by_payer --format xlsx"
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ArgGroup(multiplicity = "1")
    private What what;

    /** One view, or all. */
    static final class What {

        @Parameters(paramLabel = "VIEW", description = "View of schema benchmark, such as by_payer or cell.")
        private String view;

        @Option(names = "--all", description = "Every view, each in a file of its own in the folder of --output.")
        private boolean all;
    }

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "${COMPLETION-CANDIDATES}, in capitals or not. CSV has its dictionary and the privacy rule in files"
                            + " beside it.")
    private ExportFormat format;

    @Option(
            names = "--output",
            paramLabel = "PATH",
            defaultValue = "",
            description = "File to write, or folder for VIEW.FORMAT; default: the working folder.")
    private Path output;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Edition; default ${DEFAULT-VALUE}.")
    private String edition;

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        return new HistoryCall(surroundings).askOf(this::export);
    }

    private String export(Connection connection) throws SQLException {
        Path target = surroundings.resolve(output);
        if (what.all && !Files.isDirectory(target)) {
            throw new UsageFault(
                    "--all: expected a folder that is there, found none at " + target + "; make it, or name another");
        }
        try {
            Exporter exporter = Exporter.of(connection, edition);
            List<Path> written = new ArrayList<>();
            for (String view : what.all ? exporter.views() : List.of(what.view)) {
                if (exporter.isOfEditions(view) && !exporter.hasFigures()) {
                    throw NotInHistory.edition(edition);
                }
                written.addAll(exporter.write(view, format, target, force));
            }
            StringBuilder names = new StringBuilder();
            written.forEach(file -> names.append(file).append(System.lineSeparator()));
            return names.toString();
        } catch (ExportRefused refused) {
            throw new UsageFault(refused.getMessage());
        } catch (FileSystemException e) {
            throw new UsageFault(target + ": cannot be written (" + e.getClass().getSimpleName()
                    + "); expected a folder with room, in which this user may write");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
