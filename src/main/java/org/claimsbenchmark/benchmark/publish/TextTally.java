package org.claimsbenchmark.benchmark.publish;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/**
 * Tallies lines by a text that a source chose. A text that the reference knows may always be named. Any other may hold
 * anything, a name as well: it is named only when it looks like a code and at least 11 patients share it; the rest is
 * pooled under a label.
 */
final class TextTally {

    static final String TOO_FEW = "(fewer than 11 patients)";
    static final String NOT_A_CODE = "(not code-like text)";

    private static final int LONGEST_CODE = 40;

    private TextTally() {}

    /** Which line carries which text, in the order of the lines' patients; a line's own texts stand together. */
    static final class Occurrences {
        private int[] rows = new int[1024];
        private int[] texts = new int[1024];
        private int size;

        void add(int row, int text) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                texts = Arrays.copyOf(texts, size * 2);
            }
            rows[size] = row;
            texts[size++] = text;
        }
    }

    /**
     * @param texts what the occurrences' numbers stand for
     * @param nameable which of the texts may be named however few patients share them
     */
    static SortedMap<String, LineTally> of(
            KeptLines kept, Occurrences occurrences, List<String> texts, IntPredicate nameable) {
        LineTally[] tallies = new LineTally[texts.size()];
        for (int i = 0; i < occurrences.size; i++) {
            int text = occurrences.texts[i];
            if (tallies[text] == null) {
                tallies[text] = new LineTally();
            }
            tallies[text].add(kept, occurrences.rows[i]);
        }
        SortedMap<String, LineTally> named = new TreeMap<>();
        SortedMap<String, LineTally> pooled = new TreeMap<>();
        String[] labelOf = new String[texts.size()];
        for (int text = 0; text < tallies.length; text++) {
            if (tallies[text] != null) {
                labelOf[text] = nameable.test(text) ? null : label(texts.get(text), tallies[text].patients());
                if (labelOf[text] == null) {
                    named.put(texts.get(text), tallies[text]);
                }
            }
        }
        for (int i = 0; i < occurrences.size; i++) {
            String label = labelOf[occurrences.texts[i]];
            if (label != null) {
                pooled.computeIfAbsent(label, any -> new LineTally()).add(kept, occurrences.rows[i]);
            }
        }
        named.putAll(pooled);
        return named;
    }

    /** What stands in the text's place, or null when the text may be named. */
    private static String label(String text, long patients) {
        if (patients < Suppression.LEAST_SHOWN) {
            return TOO_FEW;
        }
        return isCodeLike(text) ? null : NOT_A_CODE;
    }

    private static boolean isCodeLike(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_CODE && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
