package org.claimsbenchmark.export;

import java.util.Locale;

/** A file format that views are exported in. */
public enum ExportFormat {
    CSV,
    PARQUET,
    XLSX;

    /** As file names end with it, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    ViewFile file() {
        return switch (this) {
            case CSV -> new CsvFile();
            case PARQUET -> new ParquetFile();
            case XLSX -> new SpreadsheetFile();
        };
    }
}
