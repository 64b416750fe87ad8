package org.claimsbenchmark.claim;

/**
 * What becomes of a publication whose figures differ from the one before by lines of 1 to 10 patients: whoever kept the earlier
 * figures can subtract them, and has those of these few.
 */
public enum SmallChanges {
    /** It is published, and its report says how many figures changed so. */
    TELL,
    /** It is not published; the earlier one stands until no change is that small. */
    HOLD
}
