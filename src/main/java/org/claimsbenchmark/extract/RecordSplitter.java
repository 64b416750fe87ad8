package org.claimsbenchmark.extract;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;

/** Makes what a {@link RecordScanner} found a record. */
final class RecordSplitter {

    private final String extract;
    private final RecordScanner scanner;
    private final CSVFormat quoting;

    RecordSplitter(String extract, RecordScanner scanner, Dialect dialect) {
        this.extract = extract;
        this.scanner = scanner;
        this.quoting = QuotedFields.rules(dialect.delimiter());
    }

    /** The record that was scanned last. */
    ExtractRecord split(long recordNumber, long lineNumber, long byteOffset) {
        if (!scanner.quoted()) {
            return new RawRecord(extract, recordNumber, lineNumber, byteOffset, scanner.bytes(), scanner.fieldEnds());
        }
        try {
            QuotedFields fields = QuotedFields.split(scanner.bytes(), quoting);
            return new RawRecord(extract, recordNumber, lineNumber, byteOffset, fields.bytes(), fields.fieldEnds());
        } catch (IOException notRfc4180) {
            return new RowFaults(extract).notRfc4180(recordNumber, lineNumber, byteOffset);
        }
    }
}
