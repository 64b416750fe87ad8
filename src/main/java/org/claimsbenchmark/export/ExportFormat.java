package org.claimsbenchmark.export;

import java.util.Locale;

/** A file format that views are exported in. */
public enum ExportFormat {
    CSV,
    XLSX;

    /** As file names end with it, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    ViewFile file() {
        return switch (this) {
            case CSV -> new CsvFile();
            case XLSX -> new SpreadsheetFile();
        };
    }
}
