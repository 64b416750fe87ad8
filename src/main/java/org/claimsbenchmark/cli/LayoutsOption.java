package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimsbenchmark.layout.InvalidLayoutException;
import org.claimsbenchmark.layout.LayoutCatalog;
import picocli.CommandLine.Option;

/** Where a command finds layouts beside those that come with the program. */
final class LayoutsOption {

    @Option(
            names = "--layouts",
            paramLabel = "DIR",
            description = "Folder with layouts of your own, .yaml or .yml; one of the name of another takes its place.")
    private Path folder;

    /**
     * The layouts for a run, which reads those of the program while other things start; a folder's are read at once.
     *
     * @throws UsageFault naming file and line, when a layout of the folder cannot be used
     */
    Callable<LayoutCatalog> source(Surroundings surroundings) {
        if (folder == null) {
            return LayoutCatalog::standard;
        }
        LayoutCatalog catalog = catalog(surroundings);
        return () -> catalog;
    }

    /** @throws UsageFault naming file and line, when a layout of the folder cannot be used */
    LayoutCatalog catalog(Surroundings surroundings) {
        try {
            LayoutCatalog standard = LayoutCatalog.standard();
            return folder == null
                    ? standard
                    : standard.with(surroundings.workingFolder().resolve(folder));
        } catch (InvalidLayoutException e) {
            throw new UsageFault(e.getMessage());
        }
    }
}
