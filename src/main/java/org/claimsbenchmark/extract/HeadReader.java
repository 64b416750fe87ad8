package org.claimsbenchmark.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.extract.RecordScanner.Verdict;
import org.claimsbenchmark.finding.FindingCode;

/** Reads the first rows of an extract, and leaves its window after them. */
final class HeadReader {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String extract;
    private final ByteWindow window;
    private final RecordScanner scanner;
    private final Dialect dialect;
    private final RecordSplitter splitter;
    private final RowFaults faults;
    private long lineNumber = 1;

    /** @param window at the extract's first byte */
    HeadReader(String extract, ByteWindow window, RecordScanner scanner, Dialect dialect) {
        this.extract = extract;
        this.window = window;
        this.scanner = scanner;
        this.dialect = dialect;
        this.splitter = new RecordSplitter(extract, scanner, dialect);
        this.faults = new RowFaults(extract);
    }

    /** @param most rows to read, at least one */
    ExtractHead read(int most) {
        try {
            Optional<String> otherKind = TextCheck.refusalOf(window.deliveredHead(), dialect.charset());
            if (otherKind.isPresent()) {
                return notText(otherKind.get());
            }
            skipByteOrderMark();
            ReadPosition start = position();
            List<ExtractHead.Row> rows = new ArrayList<>();
            while (rows.size() < most) {
                lineNumber += scanner.skipEmptyLines();
                Verdict verdict = scanner.next();
                if (verdict == Verdict.END) {
                    break;
                }
                if (verdict == Verdict.TOO_LONG && rows.isEmpty()) {
                    return notText("found no line end in the first MiB; check what the file is");
                }
                rows.add(row(verdict));
            }
            return rows.isEmpty()
                    ? new ExtractHead.Refused(faults.refusal(
                            FindingCode.EXTRACT_EMPTY,
                            0,
                            lineNumber,
                            "expected a header and records, found an empty file; deliver the extract again"))
                    : new ExtractHead.Rows(extract, start, rows);
        } catch (IOException failed) {
            return new ExtractHead.Refused(faults.readFailed(failed, 0, lineNumber, window.offset()));
        }
    }

    private ExtractHead.Row row(Verdict verdict) {
        long line = lineNumber;
        lineNumber += scanner.linesPassed();
        if (verdict == Verdict.RECORD && splitter.split(0, line, 0) instanceof RawRecord row) {
            return new ExtractHead.Row(row.fields(), row.isCleanText(), line, position());
        }
        return new ExtractHead.Row(List.of(), false, line, position());
    }

    private ReadPosition position() {
        return new ReadPosition(window.offset(), 0, lineNumber);
    }

    private ExtractHead.Refused notText(String what) {
        return new ExtractHead.Refused(faults.notText(dialect, lineNumber, what));
    }

    private void skipByteOrderMark() throws IOException {
        for (int at = 0; at < BYTE_ORDER_MARK.length; at++) {
            if (!window.has(at) || window.at(at) != BYTE_ORDER_MARK[at]) {
                return;
            }
        }
        window.advance(BYTE_ORDER_MARK.length);
    }
}
