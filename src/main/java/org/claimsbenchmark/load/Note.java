package org.claimsbenchmark.load;

import org.claimsbenchmark.finding.Finding;

/**
 * A thing worth knowing of an extract, said once however often it occurs.
 *
 * @param first its first occurrence, of kind NOTE
 * @param occurrences how often it occurs
 */
public record Note(Finding first, long occurrences) {}
