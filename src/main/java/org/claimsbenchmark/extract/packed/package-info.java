/**
 * Extracts out of the archives that they are delivered in: gzip, zstd, bzip2 and ZIP.
 *
 * <p>Enters: a delivered file. Leaves: the content of an extract as one stream, checked against the archive's own
 * checksums and bounded; what is damaged, cut short or cannot be read leaves as an {@code UnpackingFault} with the words
 * for it. This room writes nothing to disk and never looks at what it unpacks.
 */
package org.claimsbenchmark.extract.packed;
