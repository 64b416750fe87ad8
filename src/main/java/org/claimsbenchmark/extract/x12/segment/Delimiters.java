package org.claimsbenchmark.extract.x12.segment;

import java.util.Set;

/**
 * What separates the parts of an interchange, as its ISA segment says. ISA has a fixed length, so that each stands at a
 * fixed place.
 *
 * @param element after the segment's name and between elements
 * @param component between the components of a composite, ISA16
 * @param segment after each segment
 */
record Delimiters(char element, char component, char segment) {

    /** Bytes of an ISA segment with its terminator. */
    static final int ISA_LENGTH = 106;

    private static final int ELEMENT_AT = 3;
    private static final int REPETITION_AT = 82;
    private static final int COMPONENT_AT = 104;
    private static final int SEGMENT_AT = 105;
    private static final Set<Integer> ELEMENTS_AT =
            Set.of(3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103);

    /**
     * @param isa an ISA segment with its terminator, a char a byte
     * @throws X12Fault when it is none, or its delimiters cannot be told from data or from each other
     */
    static Delimiters of(String isa) throws X12Fault {
        char element = isa.charAt(ELEMENT_AT);
        for (int at = 0; at < ISA_LENGTH; at++) {
            if ((isa.charAt(at) == element) != ELEMENTS_AT.contains(at)) {
                throw X12Fault.malformed(
                        "expected an ISA segment of 106 characters with 16 elements of fixed length, found"
                                + " an element separator missing or too many at character " + (at + 1));
            }
        }
        Delimiters found = new Delimiters(element, isa.charAt(COMPONENT_AT), isa.charAt(SEGMENT_AT));
        char repetition = isa.charAt(REPETITION_AT);
        boolean lineEndSeparates = isLineEnd(element) || isLineEnd(found.component);
        if (!canSeparate(element) || !canSeparate(found.component) || !canSeparate(found.segment) || lineEndSeparates) {
            throw X12Fault.malformed(
                    "expected delimiters in ISA that are neither letters, digits nor blanks, found others");
        }
        if (element == found.component
                || element == found.segment
                || found.component == found.segment
                || repetition == element
                || repetition == found.component
                || repetition == found.segment) {
            throw X12Fault.malformed("expected four different delimiters in ISA, found one twice");
        }
        return found;
    }

    /** Anything that stands in no value of a claim; what repeats elements may be a letter, and then nothing repeats. */
    private static boolean canSeparate(char c) {
        boolean letterOrDigit = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        return !letterOrDigit && c != ' ' && c != 0 && c < 0x7F;
    }

    static boolean isLineEnd(int c) {
        return c == '\r' || c == '\n';
    }
}
