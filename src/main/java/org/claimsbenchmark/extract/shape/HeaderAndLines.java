package org.claimsbenchmark.extract.shape;

import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.RecordAssembly;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.extract.UnreadableRecord;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;

/**
 * Claims whose header is a row of its own above the rows of their lines: a record for each line row, with its fields and
 * behind them those of the header row of the same claim.
 *
 * <ul>
 *   <li>Only the latest header row counts: a line row of any other claim is rejected, for its header is not kept.
 *   <li>A header row without a line row is one record whose line fields are empty.
 *   <li>A row of neither kind is rejected.
 *   <li>A row with another number of fields than its kind has is one record with just that number, or one more where
 *       records happen to have that number; the lines of such a header row are without header.
 * </ul>
 */
public final class HeaderAndLines extends Reshaped {

    private final HeaderAndLineRows kinds;
    private RawRecord header;
    private boolean headerWaits;

    /**
     * @param rows from the first one on; closed with this
     * @param recordsBefore records that were read before, and are passed over
     */
    public HeaderAndLines(RecordSource rows, HeaderAndLineRows kinds, long recordsBefore) {
        super(rows);
        this.kinds = kinds;
        passOver(recordsBefore);
    }

    @Override
    int fieldCount() {
        return kinds.recordFields();
    }

    @Override
    void take(RawRecord row) {
        String kind = kinds.typeColumn() < row.fieldCount()
                ? row.field(kinds.typeColumn()).strip()
                : "";
        if (kind.equals(kinds.headerMarker())) {
            takeHeader(row);
        } else if (kind.equals(kinds.lineMarker())) {
            takeLine(row);
        } else {
            reject(
                    FindingCode.ROW_OF_UNKNOWN_TYPE,
                    row,
                    "expected the marker of a header row or of a line row, found another; check the layout's markers");
        }
    }

    private void takeHeader(RawRecord row) {
        takeEnd();
        if (row.fieldCount() == kinds.headerFields()) {
            header = row;
            headerWaits = true;
        } else {
            header = null;
            giveAsItIs(row);
        }
    }

    private void takeLine(RawRecord row) {
        if (row.fieldCount() != kinds.lineFields()) {
            giveAsItIs(row);
        } else if (header != null && isOfHeader(row)) {
            headerWaits = false;
            give(new RecordAssembly().addAll(row).addAll(header), row);
        } else {
            reject(
                    FindingCode.LINE_WITHOUT_HEADER,
                    row,
                    "expected a line of the claim whose header row stands last above it, found one of another claim;"
                            + " sort the extract by claim, header rows first");
        }
    }

    private boolean isOfHeader(RawRecord line) {
        String claimId = line.field(kinds.lineClaimIdColumn()).strip();
        return !claimId.isEmpty()
                && claimId.equals(header.field(kinds.headerClaimIdColumn()).strip());
    }

    /** No line row came for the header row that waits. */
    @Override
    void takeEnd() {
        if (headerWaits) {
            headerWaits = false;
            give(new RecordAssembly().addEmpty(kinds.lineFields()).addAll(header), header);
        }
    }

    private void reject(FindingCode code, RawRecord row, String what) {
        give(new UnreadableRecord(
                new Finding(code, row.position(), null, row.position() + ": " + what), row.byteOffset()));
    }
}
