package org.claimsbenchmark.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.export.view.BenchmarkSchema;
import org.claimsbenchmark.export.view.Publication;
import org.claimsbenchmark.export.view.View;
import org.claimsbenchmark.export.view.ViewRows;

/** Writes views of one edition into files. The same publication gives the same bytes. */
public final class Exporter {

    private static final String SCHEMA = "benchmark.";

    private final BenchmarkSchema schema;
    private final String edition;
    private final Optional<Publication> publication;

    private Exporter(BenchmarkSchema schema, String edition, Optional<Publication> publication) {
        this.schema = schema;
        this.edition = edition;
        this.publication = publication;
    }

    /** @param connection in auto-commit mode; all exports show the database as it is now */
    public static Exporter of(Connection connection, String edition) throws SQLException {
        BenchmarkSchema schema = BenchmarkSchema.now(connection);
        return new Exporter(schema, edition, schema.publication(edition));
    }

    /** Whether the edition shows any figures. */
    public boolean hasFigures() {
        return publication.isPresent();
    }

    /** All that can be exported. */
    public List<String> views() throws SQLException {
        return schema.viewNames();
    }

    /** Whether the rows of a view belong to editions; of words and rules they do not. */
    public boolean isOfEditions(String name) throws SQLException {
        return view(name).isOfEditions();
    }

    /**
     * Writes a view.
     *
     * @param name of a view of schema {@code benchmark}, with or without the schema
     * @param target a file, or a folder that is there: the file is then called as the view
     * @param replace whether a file of this name may be replaced
     * @return the files written
     * @throws ExportRefused when there is no such view, the file is there, or the format has no room for the rows
     * @throws IOException from the file system; no file is written
     */
    public List<Path> write(String name, ExportFormat format, Path target, boolean replace)
            throws SQLException, IOException {
        View view = view(name);
        Path main = Files.isDirectory(target) ? target.resolve(view.name() + "." + format.ending()) : target;
        ViewFile file = format.file();
        List<Path> targets = file.files(main);
        About about = new About(view, publication.orElse(null), schema.words());
        try (StagedFiles staged = new StagedFiles(targets, replace);
                ViewRows rows = schema.rows(view, edition)) {
            file.write(about, rows, staged.parts());
            staged.publish();
        }
        return targets;
    }

    private View view(String name) throws SQLException {
        String plain = name.startsWith(SCHEMA) ? name.substring(SCHEMA.length()) : name;
        Optional<View> view = schema.view(plain);
        if (view.isEmpty()) {
            throw new ExportRefused(
                    name + ": expected a view of schema benchmark, one of " + String.join(", ", schema.viewNames()));
        }
        return view.get();
    }
}
