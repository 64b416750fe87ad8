package org.claimsbenchmark.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;

/**
 * Reads an extract whose fields stand at fixed places of its lines. Places count in characters of the text; a byte that is
 * no text counts as one. Blank lines are no records.
 *
 * <p>Blanks at the end of a line are often cut: a column that the line ends before is empty, and one that it ends within
 * holds what is there. Text after the last column is one more field, so that the record has a wrong number of them. A last
 * line that lacks columns and a line end is cut short. Not safe for use by several threads.
 */
public final class FixedWidthReader implements RecordSource {

    private final RecordReader lines;
    private final List<FixedColumn> columns;
    private final RowFaults faults;
    private Finding cutShort;

    private FixedWidthReader(String extract, RecordReader lines, List<FixedColumn> columns) {
        this.lines = lines;
        this.columns = List.copyOf(columns);
        this.faults = new RowFaults(extract);
    }

    /**
     * @param columns in the order of the line, none across another, at least one
     * @param start where the next record starts: below the rows of {@link ExtractHead#ofLines}, or where reading ended
     * @throws IOException when the file cannot be opened, or ends before the start
     */
    public static FixedWidthReader open(
            ExtractFile file, Charset charset, List<FixedColumn> columns, ReadPosition start) throws IOException {
        return new FixedWidthReader(file.fileName(), RecordReader.openLines(file, charset, start), columns);
    }

    /** The next record. None is passed over. */
    @Override
    public Optional<ExtractRecord> next(long most) {
        if (cutShort != null) {
            return Optional.empty();
        }
        Optional<ExtractRecord> next = lines.next(most);
        if (next.isEmpty() || !(next.get() instanceof RawRecord line)) {
            return next;
        }
        FixedColumn last = columns.get(columns.size() - 1);
        byte[] text = line.bytes();
        if (!lines.endedByLineEnd() && afterCharacters(text, 0, last.start() - 1) == text.length) {
            cutShort = faults.refusal(
                    FindingCode.EXTRACT_TRUNCATED,
                    line.position().recordNumber(),
                    line.position().lineNumber(),
                    "expected " + last.end() + " characters and a line end, found the end of the file before the last"
                            + " column; the extract is cut short, deliver it again");
            return Optional.empty();
        }
        return Optional.of(cut(line, text));
    }

    private RawRecord cut(RawRecord line, byte[] text) {
        RecordAssembly record = new RecordAssembly();
        int at = 0;
        int character = 1;
        for (FixedColumn column : columns) {
            int start = afterCharacters(text, at, column.start() - character);
            at = afterCharacters(text, start, column.length());
            character = column.end() + 1;
            record.add(text, start, at);
        }
        if (!isBlank(text, at)) {
            record.add(text, at, text.length);
        }
        return record.at(line.position(), line.byteOffset());
    }

    /** Index after so many characters of UTF-8, or of the text's end. */
    private static int afterCharacters(byte[] text, int from, int characters) {
        int at = from;
        for (int left = characters; left > 0 && at < text.length; left--) {
            at++;
            while (at < text.length && (text[at] & 0xC0) == 0x80) {
                at++;
            }
        }
        return at;
    }

    private static boolean isBlank(byte[] text, int from) {
        for (int at = from; at < text.length; at++) {
            if (text[at] != ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean ended() {
        return cutShort != null || lines.ended();
    }

    @Override
    public long passedOver() {
        return 0;
    }

    @Override
    public ReadPosition position() {
        return lines.position();
    }

    @Override
    public Optional<Finding> refusal() {
        return Optional.ofNullable(cutShort).or(lines::refusal);
    }

    @Override
    public List<Finding> notes() {
        return List.of();
    }

    @Override
    public Optional<ControlTotals> controlTotals() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
