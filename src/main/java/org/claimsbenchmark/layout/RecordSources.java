package org.claimsbenchmark.layout;

import java.io.IOException;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.FieldFilter;
import org.claimsbenchmark.extract.RecordReader;
import org.claimsbenchmark.extract.RecordSource;

/** Opens extracts as their layouts say that they are written: the one place that knows every format and shape. */
final class RecordSources {

    private RecordSources() {}

    /** @param filter which records need a look, or null for all of them; formats that cannot pass over give them all */
    static RecordSource open(LayoutMatch match, ExtractFile file, ExtractRange range, FieldFilter filter)
            throws IOException {
        Format format = match.layout().format();
        if (format instanceof Format.Delimited delimited) {
            return filter == null
                    ? RecordReader.open(
                            file, delimited.dialect(), range, match.rows().columns())
                    : RecordReader.open(file, delimited.dialect(), range, filter);
        }
        throw new IllegalStateException("format");
    }
}
