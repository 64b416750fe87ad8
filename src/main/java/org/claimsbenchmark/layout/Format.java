package org.claimsbenchmark.layout;

import java.nio.charset.Charset;
import java.util.List;
import org.claimsbenchmark.extract.Dialect;
import org.claimsbenchmark.extract.FixedColumn;
import org.claimsbenchmark.extract.x12.X12Kind;

/** How the bytes of an extract become rows. */
sealed interface Format {

    /**
     * @param dialect delimiter, quotes and encoding
     * @param bannerLines most lines above the header
     * @param columns column names in order, where the extract has no header; else empty
     * @param first a control record above the records, or null
     * @param last a control record below the records, or null
     */
    record Delimited(Dialect dialect, int bannerLines, List<String> columns, ControlRecord first, ControlRecord last)
            implements Format {
        public Delimited {
            columns = List.copyOf(columns);
        }
    }

    /**
     * @param charset encoding
     * @param columns positions and names, sorted, without overlap
     */
    record FixedWidth(Charset charset, List<FixedColumn> columns) implements Format {
        public FixedWidth {
            columns = List.copyOf(columns);
        }
    }

    /** @param kind claims (837, professional and institutional) or remittances (835) */
    record X12(X12Kind kind) implements Format {}

    /**
     * A row of the extract that is no claim line, and says what the extract holds. Fields are numbered from 1; null where
     * it does not say.
     *
     * @param marker its first field
     * @param records field with the number of records
     * @param billed field with the total of billed dollars
     * @param from field with the first service date
     * @param to field with the last service date
     */
    record ControlRecord(String marker, Integer records, Integer billed, Integer from, Integer to) {}
}
