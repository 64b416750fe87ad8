package org.claimsbenchmark.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimsbenchmark.reference.ReferenceFaultException;
import org.claimsbenchmark.reference.ReferenceTables;
import picocli.CommandLine.Option;

/** Where a run finds reference tables that take the place of the program's. */
final class ReferenceOption {

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description =
                    "Folder with reference tables, such as payer_alias.csv, each in place of the program's of the same name;"
                            + " the others stay.")
    private Path folder;

    /**
     * Null when there is none.
     *
     * @throws UsageFault naming what is wrong with the tables
     */
    Path folder(Surroundings surroundings) {
        if (folder == null) {
            return null;
        }
        Path tables = surroundings.resolve(folder);
        if (ReferenceTables.fileNames().stream().noneMatch(name -> Files.isRegularFile(tables.resolve(name)))) {
            throw new UsageFault("Invalid value for option '--reference': expected a folder with at least one of "
                    + String.join(", ", ReferenceTables.fileNames()) + ", found none.");
        }
        try {
            ReferenceTables.standardBut(tables);
        } catch (ReferenceFaultException e) {
            throw new UsageFault(e.getMessage());
        } catch (UncheckedIOException e) {
            throw new UsageFault(
                    "Invalid value for option '--reference': a table of the folder cannot be opened; check its"
                            + " permissions.");
        }
        return tables;
    }
}
