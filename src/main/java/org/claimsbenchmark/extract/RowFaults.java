package org.claimsbenchmark.extract;

import java.io.IOException;
import org.claimsbenchmark.extract.RecordScanner.Verdict;
import org.claimsbenchmark.extract.packed.UnpackingFault;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * The words for what is wrong with the rows of an extract. None holds a value.
 *
 * @param extract file name for positions
 */
record RowFaults(String extract) {

    /** @param recordNumber of the record at which the reading stopped, 0 before the first */
    Finding refusal(FindingCode code, long recordNumber, long lineNumber, String what) {
        SourcePosition position = new SourcePosition(extract, recordNumber, lineNumber);
        return new Finding(code, position, null, position + ": " + what);
    }

    /** @param dialect that the content should be text of */
    Finding notText(Dialect dialect, long lineNumber, String what) {
        return refusal(
                FindingCode.NOT_A_TEXT_EXTRACT,
                0,
                lineNumber,
                "expected text in " + dialect.charset().name() + ", " + what);
    }

    Finding readFailed(IOException failure, long recordNumber, long lineNumber, long byteOffset) {
        String found = failure instanceof UnpackingFault
                ? failure.getMessage()
                : "that the disk or share failed at byte " + byteOffset + " or after; copy the extract again";
        return refusal(
                FindingCode.EXTRACT_UNREADABLE,
                recordNumber,
                lineNumber,
                "expected to read the file to its end, found " + found);
    }

    /** @param verdict why the row is no record */
    UnreadableRecord unreadable(Verdict verdict, long recordNumber, long lineNumber, long byteOffset) {
        return switch (verdict) {
            case TOO_LONG ->
                unreadable(
                        FindingCode.RECORD_TOO_LONG,
                        "expected a record of at most 1 MiB, found a longer one; look for a lost line end",
                        recordNumber,
                        lineNumber,
                        byteOffset);
            case TEXT_AFTER_QUOTE ->
                unreadable(
                        FindingCode.UNCLOSED_QUOTE,
                        "expected a delimiter or the record's end after a closing quote, found text; double the quotes"
                                + " inside quoted fields",
                        recordNumber,
                        lineNumber,
                        byteOffset);
            case QUOTE_NOT_CLOSED ->
                unreadable(
                        FindingCode.UNCLOSED_QUOTE,
                        "expected the quote that opens here to be closed, found none up to the end of the file or"
                                + " 16 MiB; close it",
                        recordNumber,
                        lineNumber,
                        byteOffset);
            case RECORD, END -> throw new IllegalArgumentException("nothing is wrong");
        };
    }

    UnreadableRecord notRfc4180(long recordNumber, long lineNumber, long byteOffset) {
        return unreadable(
                FindingCode.UNCLOSED_QUOTE,
                "expected quoting by RFC 4180; double the quotes inside quoted fields",
                recordNumber,
                lineNumber,
                byteOffset);
    }

    private UnreadableRecord unreadable(
            FindingCode code, String what, long recordNumber, long lineNumber, long byteOffset) {
        return new UnreadableRecord(refusal(code, recordNumber, lineNumber, what), byteOffset);
    }
}
