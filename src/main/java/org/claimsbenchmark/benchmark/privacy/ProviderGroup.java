package org.claimsbenchmark.benchmark.privacy;

import org.claimsbenchmark.claim.Dominance;

/**
 * The providers of a group's lines that name one.
 *
 * @param rule when they are too few
 * @param providers how many distinct ones
 * @param lines of all of them
 * @param most of the one that has the most
 */
public record ProviderGroup(Dominance rule, int providers, int lines, int most) {

    /** No line names a provider, or nobody asks. */
    public static final ProviderGroup NOBODY = new ProviderGroup(Dominance.OFF, 0, 0, 0);

    /** Whether the rule could be applied: some line names a provider, and there is a rule. */
    public boolean tested() {
        return lines > 0 && !rule.equals(Dominance.OFF);
    }

    /** Whether too few providers stand behind the lines. */
    public boolean withheld() {
        return tested() && rule.withholds(providers, lines, most);
    }

    /**
     * The providers of both groups' lines, as few as they may be: those of the one perhaps are all among those of the other, and
     * the greatest of both perhaps is the same.
     */
    ProviderGroup with(ProviderGroup other) {
        if (other.lines == 0) {
            return this;
        }
        return new ProviderGroup(
                other.rule, Math.max(providers, other.providers), lines + other.lines, most + other.most);
    }
}
