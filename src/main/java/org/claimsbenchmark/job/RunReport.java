package org.claimsbenchmark.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.claimsbenchmark.report.RejectFiles;
import org.claimsbenchmark.report.RunSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person is told of a run, and the same as files. What is published stands, whatever becomes of these. */
final class RunReport {

    private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

    private final DataSource dataSource;

    RunReport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes the file {@code runs/<run>/run.md} of the reports folder, and says in the text where it did or could not. */
    String of(RunRequest request, long runId, String heading) {
        RunSummary summary;
        try (Connection reading = dataSource.getConnection()) {
            summary = RunSummary.of(reading, runId);
        } catch (SQLException e) {
            LOG.warn("the summary of run {} cannot be read", runId, DatabaseFault.of(e));
            return heading + "\n\nIts summary cannot be read from the database now; the same command shows it.\n";
        }
        Path file = folder(request, runId).resolve("run.md");
        return heading + "\n\n" + summary.toText() + "\n" + write(file, summary.toMarkdown(heading)) + "\n"
                + rejects(request, runId);
    }

    /**
     * Writes the rejected records of the run's extracts, refused or not, beside the report.
     *
     * @return where they are, in a line; empty when there are none
     */
    String rejects(RunRequest request, long runId) {
        Path folder = folder(request, runId);
        try (Connection reading = dataSource.getConnection()) {
            reading.setAutoCommit(false);
            int files = RejectFiles.write(reading, runId, folder);
            return files == 0 ? "" : "Rejects   " + folder.resolve("rejects-*.csv") + " (" + files + ")\n";
        } catch (SQLException e) {
            LOG.warn("the rejects of run {} cannot be read", runId, DatabaseFault.of(e));
        } catch (IOException e) {
            LOG.warn("the rejects of run {} cannot be written to {}", runId, folder, e);
        }
        return "The rejected records cannot be written to " + folder + "; claims.reject has them\n";
    }

    private static Path folder(RunRequest request, long runId) {
        return request.reportsFolder().resolve("runs").resolve(Long.toString(runId));
    }

    private static String write(Path file, String markdown) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, markdown, StandardCharsets.UTF_8);
            return "Report    " + file;
        } catch (IOException e) {
            LOG.warn("the report {} cannot be written", file, e);
            return "The report cannot be written to " + file
                    + "; make its folder writable, the same command writes it then";
        }
    }
}
