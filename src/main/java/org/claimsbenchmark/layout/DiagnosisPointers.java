package org.claimsbenchmark.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which diagnoses of a claim a line points to (CMS-1500 item 24E, X12 SV107): letters A to L or numbers from 1, with or
 * without separators.
 */
final class DiagnosisPointers {

    private static final Pattern SEPARATOR = Pattern.compile("[^A-Z0-9]+");
    /** Item 24E points to twelve diagnoses at most; longer runs of digits are several pointers. */
    private static final int LAST_POINTED_SLOT = 12;

    private DiagnosisPointers() {}

    /**
     * The codes with the pointed ones first, in the order of the pointers; blank slots are left out. Pointers to nothing
     * are passed over.
     *
     * @param slots codes by their number on the claim, null where blank
     * @param pointers upper case, or null
     */
    static List<String> pointedFirst(List<String> slots, String pointers) {
        if (pointers == null) {
            return slots.stream().filter(Objects::nonNull).toList();
        }
        Set<Integer> order = new LinkedHashSet<>();
        String[] tokens = SEPARATOR.split(pointers);
        for (String token : tokens) {
            addPointed(order, token, slots, tokens.length == 1);
        }
        for (int slot = 0; slot < slots.size(); slot++) {
            order.add(slot);
        }
        List<String> codes = new ArrayList<>();
        for (int slot : order) {
            if (slot >= 0 && slot < slots.size() && slots.get(slot) != null) {
                codes.add(slots.get(slot));
            }
        }
        return codes;
    }

    private static void addPointed(Set<Integer> order, String token, List<String> slots, boolean alone) {
        if (token.length() == 2 && Character.isDigit(token.charAt(0)) && Character.isDigit(token.charAt(1))) {
            int slot = Integer.parseInt(token) - 1;
            // Alone, 12 is the twelfth diagnosis where there is one, else the first and the second.
            boolean oneNumber = !alone
                    || token.charAt(0) == '0'
                    || (slot < LAST_POINTED_SLOT && slot < slots.size() && slots.get(slot) != null);
            if (oneNumber) {
                order.add(slot);
                return;
            }
        }
        for (char c : token.toCharArray()) {
            order.add(c >= 'A' ? c - 'A' : c - '1');
        }
    }
}
