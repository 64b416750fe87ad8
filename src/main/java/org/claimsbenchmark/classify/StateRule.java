package org.claimsbenchmark.classify;

import org.claimsbenchmark.claim.ClaimLine;

/** {@code state}: where the service was rendered, as the extract says it. */
final class StateRule {

    private static final Decision NOT_TWO_LETTERS =
            new Decision(DimensionValues.NOT_IN_INPUT, Rule.STATE_NOT_TWO_LETTERS);
    private static final Decision NONE = new Decision(DimensionValues.NOT_IN_INPUT, Rule.STATE_NOT_IN_INPUT);

    Decision decide(ClaimLine line) {
        String state = line.provider().renderingState();
        if (state == null) {
            return NONE;
        }
        return isTwoLetters(state) ? new Decision(state, Rule.STATE_RENDERED) : NOT_TWO_LETTERS;
    }

    static boolean isTwoLetters(String text) {
        return text.length() == 2 && isLetter(text.charAt(0)) && isLetter(text.charAt(1));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
