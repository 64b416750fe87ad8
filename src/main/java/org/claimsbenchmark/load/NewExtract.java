package org.claimsbenchmark.load;

import java.time.LocalDate;
import java.util.List;
import org.claimsbenchmark.finding.Finding;

/**
 * An extract that is about to be loaded.
 *
 * @param name file name, with the folders below the input folder
 * @param sha256 hex digest of its bytes
 * @param location where its file lies, absolute; of an entry of a ZIP archive that of the archive
 * @param sizeBytes length of the file
 * @param layout name of the layout that fits it
 * @param layoutRevision of that layout
 * @param deliveryDate by which later versions of a claim line are told from earlier ones
 * @param fields the layout's fields and where the extract carries them
 * @param notes what is worth knowing of it as a whole
 * @param parts ranges that are loaded apart, in the order of the file, at least one
 */
public record NewExtract(
        String name,
        String sha256,
        String location,
        long sizeBytes,
        String layout,
        String layoutRevision,
        LocalDate deliveryDate,
        List<Field> fields,
        List<Finding> notes,
        List<Part> parts) {

    public NewExtract {
        fields = List.copyOf(fields);
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
    }

    /**
     * A range of the extract.
     *
     * @param firstByte where its first record starts, 0-based
     * @param endByte where the next range starts, or null for the last one, which goes to the end of the extract
     * @param recordsBefore records of the extract before the range
     * @param firstLine 1-based line on which the first record starts
     */
    public record Part(long firstByte, Long endByte, long recordsBefore, long firstLine) {}

    /**
     * @param name of the layout's field
     * @param column header as delivered, or null when the extract lacks it
     * @param without which figures are lost without the field
     */
    public record Field(String name, String column, String without) {}
}
