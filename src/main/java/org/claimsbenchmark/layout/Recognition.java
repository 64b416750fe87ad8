package org.claimsbenchmark.layout;

import java.util.List;

/**
 * Which layouts were held against an extract, and which fits.
 *
 * @param decision what the best of them says
 * @param candidates every layout that was tried, the best first
 */
public record Recognition(LayoutDecision decision, List<Candidate> candidates) {

    public Recognition {
        candidates = List.copyOf(candidates);
    }

    /**
     * A layout beside an extract.
     *
     * @param layout its name
     * @param version its version
     * @param fits whether every record that the layout needs a column for can be read
     * @param known columns of the extract that the layout knows
     * @param columns columns of the extract, as the layout takes it apart
     */
    public record Candidate(String layout, int version, boolean fits, int known, int columns) {}
}
