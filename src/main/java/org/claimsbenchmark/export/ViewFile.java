package org.claimsbenchmark.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.export.view.ViewRows;

/** How a view becomes a file of some format, or a few that belong together. */
interface ViewFile {

    /**
     * The files that it writes.
     *
     * @param main what the user named, the first of them
     */
    List<Path> files(Path main);

    /**
     * Writes all of them.
     *
     * @param to where, one for each of {@link #files}; none exists
     * @throws ExportRefused when the format has no room for the rows
     */
    void write(About about, ViewRows rows, List<Path> to) throws IOException, SQLException;
}
