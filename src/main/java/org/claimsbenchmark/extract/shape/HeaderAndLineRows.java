package org.claimsbenchmark.extract.shape;

/**
 * How header rows and line rows are told apart, and which belong together. Columns are 0-based.
 *
 * @param typeColumn column of every row that says of which kind it is
 * @param headerMarker what stands there in a header row, surrounding blanks aside
 * @param lineMarker what stands there in a line row
 * @param headerClaimIdColumn claim identifier of a header row
 * @param lineClaimIdColumn claim identifier of a line row
 * @param headerFields fields of a sound header row
 * @param lineFields fields of a sound line row
 */
public record HeaderAndLineRows(
        int typeColumn,
        String headerMarker,
        String lineMarker,
        int headerClaimIdColumn,
        int lineClaimIdColumn,
        int headerFields,
        int lineFields) {

    public HeaderAndLineRows {
        if (headerMarker.equals(lineMarker)) {
            throw new IllegalArgumentException("expected different markers of header rows and line rows");
        }
        int common = Math.min(headerFields, lineFields);
        if (typeColumn >= common || headerClaimIdColumn >= headerFields || lineClaimIdColumn >= lineFields) {
            throw new IllegalArgumentException("expected columns that the rows have");
        }
    }

    /** Fields of a record: the line row's, then the header row's. */
    public int recordFields() {
        return lineFields + headerFields;
    }
}
