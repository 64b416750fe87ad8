package org.claimsbenchmark.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;

/** The page of the committed samples and the database that it was made from, made once for all tests. */
final class SamplesPage {

    static final String NOTE = "Synthetic data: the samples of the project. No figure here is about real care.";

    private static SamplesPage made;

    private final TestDatabase database;
    private final String html;
    private final Path file;

    private SamplesPage(TestDatabase database) throws SQLException, IOException {
        this.database = database;
        TestRun.once(database, "main", Path.of("input-samples"));
        try (Connection connection = database.connect()) {
            this.html = AnalystsPage.html(connection, "main", OptionalLong.empty(), NOTE);
        }
        this.file = Path.of("target/page/report.html").toAbsolutePath();
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "report", ".part");
        Files.writeString(part, html, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE); // another process may look at its own
    }

    static synchronized SamplesPage made() throws SQLException, IOException {
        if (made == null) {
            made = new SamplesPage(TestDatabase.fresh());
        }
        return made;
    }

    TestDatabase database() {
        return database;
    }

    String html() {
        return html;
    }

    Path file() {
        return file;
    }
}
