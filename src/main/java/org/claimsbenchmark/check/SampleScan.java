package org.claimsbenchmark.check;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.check.ExtractReport.ColumnReport;
import org.claimsbenchmark.check.ExtractReport.MissingField;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.layout.ClaimField;
import org.claimsbenchmark.layout.LayoutMatch;

/** What stands in the columns of the first records, whatever their procedure codes. */
final class SampleScan {

    private final LayoutMatch match;
    private final List<ClaimField> fieldByColumn = new ArrayList<>();
    private final List<CodeCounter> codesByColumn = new ArrayList<>();
    private final long[] filled;
    private final List<RawRecord> first = new ArrayList<>();
    private long records;

    private SampleScan(LayoutMatch match, CodeTables tables) {
        this.match = match;
        this.filled = new long[match.columnCount()];
        for (int column = 0; column < match.columnCount(); column++) {
            ClaimField field = match.fieldOf(column).orElse(null);
            fieldByColumn.add(field);
            codesByColumn.add(field != null && CodeTables.judges(field) ? new CodeCounter(field, tables) : null);
        }
    }

    /**
     * Reads up to a number of records.
     *
     * @throws IOException when the file cannot be opened
     */
    static SampleScan of(ExtractFile file, LayoutMatch match, CodeTables tables, long most) throws IOException {
        SampleScan scan = new SampleScan(match, tables);
        try (RecordSource source = match.open(file)) {
            while (!source.ended() && source.position().recordsBefore() < most) {
                Optional<ExtractRecord> record = source.next(most);
                if (record.isPresent() && record.get() instanceof RawRecord raw) {
                    scan.add(raw);
                }
            }
        }
        return scan;
    }

    private void add(RawRecord record) {
        if (record.fieldCount() != match.columnCount()) {
            return;
        }
        records++;
        if (first.size() < Preview.LINES) {
            first.add(record);
        }
        List<String> texts = match.texts(record);
        for (int column = 0; column < filled.length; column++) {
            String text = texts.get(column);
            if (text != null) {
                filled[column]++;
                if (codesByColumn.get(column) != null) {
                    codesByColumn.get(column).add(text);
                }
            }
        }
    }

    /** Records that were looked at: those with as many fields as they should have. */
    long records() {
        return records;
    }

    /** The first of them. */
    List<RawRecord> first() {
        return first;
    }

    /** @param rejects of the records in scope */
    List<ColumnReport> columns(ScopeScan rejects) {
        List<ColumnReport> columns = new ArrayList<>();
        for (int column = 0; column < filled.length; column++) {
            ClaimField field = fieldByColumn.get(column);
            String name = match.columnNames().get(column);
            columns.add(new ColumnReport(
                    column + 1,
                    name,
                    field == null ? null : field.label(),
                    Percent.of(filled[column], records, 1),
                    rejects.faultsIn(name),
                    codesByColumn.get(column) == null
                            ? null
                            : codesByColumn.get(column).result()));
        }
        return columns;
    }

    /** Fields that the extract lacks, and those of which no record has a value. */
    List<MissingField> missing() {
        return match.fields().stream()
                .filter(field -> !field.delivered() || records > 0 && isEmpty(field.field()))
                .map(field -> new MissingField(field.field().label(), field.delivered(), field.without()))
                .toList();
    }

    /** A field without columns is a constant. */
    private boolean isEmpty(ClaimField field) {
        int[] columns = match.columns(field);
        for (int column : columns) {
            if (column >= 0 && filled[column] > 0) {
                return false;
            }
        }
        return columns.length > 0;
    }

    /** Share of the records with a value, by column. */
    BigDecimal filledPercent(int column) {
        return Percent.of(filled[column], records, 1);
    }
}
