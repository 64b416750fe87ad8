package org.claimsbenchmark.extract.x12.segment;

import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.util.Map;
import java.util.Set;

/** Which of the parser's complaints about envelopes make a file unusable, and the words for them. */
final class EnvelopeCheck {

    /** What the count of a trailer is about. */
    private static final Map<String, String> COUNTS = Map.of(
            "SE", "SE01 to count the segments from ST to SE",
            "GE", "GE01 to count the transactions of the group",
            "IEA", "IEA01 to count the groups of the interchange");

    private static final Map<String, String> CONTROL_NUMBERS = Map.of(
            "SE", "SE02 to repeat the control number of ST02",
            "GE", "GE02 to repeat the control number of GS06",
            "IEA", "IEA02 to repeat the control number of ISA13");

    /** Envelopes whose control numbers and counts nothing can do without. */
    private static final Set<String> COMPLETE = Set.of("ST", "SE", "GE", "IEA");

    private EnvelopeCheck() {}

    /**
     * @throws X12Fault when counts, control numbers or the order of envelopes do not agree; a date or a code of an envelope
     *     that is not as it should be costs no claim
     */
    static void judge(EDIStreamValidationError error, Location at) throws X12Fault {
        String segment = at.getSegmentTag();
        switch (error) {
            case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT ->
                throw X12Fault.malformed("expected " + COUNTS.get(segment) + ", found another number");
            case CONTROL_REFERENCE_MISMATCH ->
                throw X12Fault.malformed("expected " + CONTROL_NUMBERS.get(segment) + ", found another");
            case INVALID_CHARACTER_DATA -> {
                if (COUNTS.containsKey(segment) && at.getElementPosition() == 1) {
                    throw X12Fault.malformed("expected " + COUNTS.get(segment) + ", found no number");
                }
            }
            case REQUIRED_DATA_ELEMENT_MISSING -> {
                if (COMPLETE.contains(segment)) {
                    throw X12Fault.malformed("expected element " + at.getElementPosition() + " of " + segment
                            + " to be filled, found a blank");
                }
            }
            default -> {
                if (error.getCategory() == EDIStreamEvent.SEGMENT_ERROR) {
                    throw X12Fault.malformed(
                            "expected ISA, GS, ST, the segments of a transaction, SE, GE and IEA in this order, found "
                                    + (COMPLETE.contains(segment) || segment.equals("GS") ? segment : "a segment")
                                    + " out of it");
                }
            }
        }
    }
}
