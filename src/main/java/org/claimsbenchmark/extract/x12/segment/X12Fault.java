package org.claimsbenchmark.extract.x12.segment;

import org.claimsbenchmark.finding.FindingCode;

/** Why nothing of an X12 file may be loaded. The message says what was expected, what was found and what to do. */
public final class X12Fault extends Exception {

    private final FindingCode code;

    public X12Fault(FindingCode code, String expectedFoundAndRemedy) {
        super(expectedFoundAndRemedy, null, false, false);
        this.code = code;
    }

    /** A file that contradicts itself, or is none. */
    public static X12Fault malformed(String expectedAndFound) {
        return new X12Fault(
                FindingCode.X12_MALFORMED, expectedAndFound + "; deliver the file again as its sender wrote it");
    }

    static X12Fault cutShort(String expectedAndFound) {
        return new X12Fault(
                FindingCode.EXTRACT_TRUNCATED, expectedAndFound + "; the file is cut short, deliver it again");
    }

    /** Of the refusal. */
    public FindingCode code() {
        return code;
    }
}
