package org.claimsbenchmark.finding;

import java.util.Objects;

/**
 * One fault or fact, said once: code, place and a sentence. It never holds a value of a patient or claim field.
 *
 * @param code what was found
 * @param position where
 * @param column header name of the column, or null when the finding is about the whole record or file
 * @param sentence place, expectation and remedy in one sentence, without any source value
 */
public record Finding(FindingCode code, SourcePosition position, String column, String sentence) {

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(position);
        Objects.requireNonNull(sentence);
    }
}
