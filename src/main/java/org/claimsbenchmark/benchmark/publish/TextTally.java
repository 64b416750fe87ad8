package org.claimsbenchmark.benchmark.publish;

import java.util.ArrayList;
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

    /** Which lines carry which texts. Can be passed more than once. */
    @FunctionalInterface
    interface Occurrences {

        /** Visits all, in the order of the lines' patients; a line's own texts stand together. */
        void pass(Visitor visitor);
    }

    /** Is told of one text on one line. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param group 0-based: what is tallied apart
         * @param row the line
         * @param text 0-based number of the text
         */
        void visit(int group, int row, int text);
    }

    /**
     * Tallies each group apart.
     *
     * @param groups how many there are
     * @param texts what the occurrences' numbers stand for
     * @param nameable which of the texts may be named however few patients share them
     */
    static List<SortedMap<String, LineTally>> of(
            KeptLines kept, int groups, Occurrences occurrences, List<String> texts, IntPredicate nameable) {
        LineTally[][] tallies = new LineTally[groups][texts.size()];
        occurrences.pass((group, row, text) -> {
            if (tallies[group][text] == null) {
                tallies[group][text] = new LineTally();
            }
            tallies[group][text].add(kept, row);
        });
        List<SortedMap<String, LineTally>> named = new ArrayList<>();
        String[][] labelOf = new String[groups][texts.size()];
        boolean pools = false;
        for (int group = 0; group < groups; group++) {
            named.add(new TreeMap<>());
            for (int text = 0; text < texts.size(); text++) {
                LineTally tally = tallies[group][text];
                if (tally != null) {
                    labelOf[group][text] = nameable.test(text) ? null : label(texts.get(text), tally.patients());
                    if (labelOf[group][text] == null) {
                        named.get(group).put(texts.get(text), tally);
                    } else {
                        pools = true;
                    }
                }
            }
        }
        if (pools) {
            pool(kept, occurrences, labelOf, named);
        }
        return named;
    }

    private static void pool(
            KeptLines kept, Occurrences occurrences, String[][] labelOf, List<SortedMap<String, LineTally>> named) {
        List<SortedMap<String, LineTally>> pooled = new ArrayList<>();
        named.forEach(any -> pooled.add(new TreeMap<>()));
        occurrences.pass((group, row, text) -> {
            String label = labelOf[group][text];
            if (label != null) {
                pooled.get(group).computeIfAbsent(label, any -> new LineTally()).add(kept, row);
            }
        });
        for (int group = 0; group < named.size(); group++) {
            named.get(group).putAll(pooled.get(group));
        }
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
