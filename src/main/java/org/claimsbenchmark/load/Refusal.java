package org.claimsbenchmark.load;

import org.claimsbenchmark.finding.FindingCode;

/**
 * One reason why a run leaves an extract out.
 *
 * @param fileName of the extract, with the folders below the input folder
 * @param sha256 hex digest of its bytes
 * @param extractId its number in {@code claims.extract}, or null when it was refused before it had one
 * @param code the reason, of kind REFUSAL
 * @param sentence place, expectation and remedy
 */
public record Refusal(String fileName, String sha256, Integer extractId, FindingCode code, String sentence) {

    /** The reason as people read it. */
    public String text() {
        return code + ": " + sentence;
    }
}
