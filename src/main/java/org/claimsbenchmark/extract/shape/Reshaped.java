package org.claimsbenchmark.extract.shape;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.RecordAssembly;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.extract.UnreadableRecord;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * Rows of one shape as records of another. Records are numbered anew; a record's line is that of its row. Reading goes on
 * after a record by reading the rows again from the first one: only they tell what the record before was.
 */
abstract class Reshaped implements RecordSource {

    private final RecordSource rows;
    private final Queue<ExtractRecord> waiting = new ArrayDeque<>();
    private long recordsBefore;
    private boolean allTaken;

    Reshaped(RecordSource rows) {
        this.rows = rows;
    }

    /** Makes records of the next row, none or more, by {@link #give}. */
    abstract void take(RawRecord row);

    /** Makes the records that waited for a row that did not come. */
    abstract void takeEnd();

    /** Fields of every record, so that a row that is given as it is has another number. */
    abstract int fieldCount();

    final void passOver(long records) {
        while (recordsBefore < records && next(1).isPresent()) {
            // read again, and given before
        }
    }

    final void give(RecordAssembly fields, RawRecord row) {
        waiting.add(fields.at(numbered(row.position()), row.byteOffset()));
    }

    final void give(UnreadableRecord reject) {
        waiting.add(reject.numbered(numbered(reject.position()).recordNumber()));
    }

    /**
     * Gives a row with a wrong number of fields as it is: whoever expects {@link #fieldCount} sees that it has another. A
     * row that happens to have just that number gets one more, empty.
     */
    final void giveAsItIs(RawRecord row) {
        RecordAssembly fields = new RecordAssembly().addAll(row);
        give(row.fieldCount() == fieldCount() ? fields.addEmpty(1) : fields, row);
    }

    private SourcePosition numbered(SourcePosition row) {
        return new SourcePosition(row.extract(), recordsBefore + waiting.size() + 1, row.lineNumber());
    }

    /** The next record. None is passed over. */
    @Override
    public final Optional<ExtractRecord> next(long most) {
        while (waiting.isEmpty() && !allTaken) {
            rows.next(Long.MAX_VALUE).ifPresent(row -> {
                if (row instanceof RawRecord raw) {
                    take(raw);
                } else {
                    give((UnreadableRecord) row);
                }
            });
            if (rows.ended()) {
                allTaken = true;
                if (rows.refusal().isEmpty()) {
                    takeEnd();
                }
            }
        }
        Optional<ExtractRecord> next = Optional.ofNullable(waiting.poll());
        recordsBefore += next.isPresent() ? 1 : 0;
        return next;
    }

    @Override
    public final boolean ended() {
        return allTaken && waiting.isEmpty();
    }

    @Override
    public final long passedOver() {
        return 0;
    }

    /** How many records stand before the next one, and its line; the byte says only how far the rows are read. */
    @Override
    public final ReadPosition position() {
        ReadPosition row = rows.position();
        long line =
                waiting.isEmpty() ? row.lineNumber() : waiting.peek().position().lineNumber();
        return new ReadPosition(row.byteOffset(), recordsBefore, line);
    }

    @Override
    public final Optional<Finding> refusal() {
        return rows.refusal();
    }

    @Override
    public final List<Finding> notes() {
        return rows.notes();
    }

    @Override
    public final Optional<ControlTotals> controlTotals() {
        return rows.controlTotals();
    }

    @Override
    public final void close() throws IOException {
        rows.close();
    }
}
