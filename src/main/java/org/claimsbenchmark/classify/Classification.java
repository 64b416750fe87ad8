package org.claimsbenchmark.classify;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.finding.FindingCode;

/**
 * What a line means.
 *
 * @param decisions one decision for every dimension
 * @param siteExpectation {@code typical}, {@code accepted} or {@code atypical}
 * @param diagnosisOnCard whether any diagnosis is on the card, directly or as the valid form of a card row
 * @param taxonomyOnCard whether the deciding taxonomy code is on the card
 * @param findings facts about the line, of kind FACT, that the line alone shows
 */
public record Classification(
        Map<Dimension, Decision> decisions,
        String siteExpectation,
        boolean diagnosisOnCard,
        boolean taxonomyOnCard,
        Set<FindingCode> findings) {

    public Classification {
        decisions = Collections.unmodifiableMap(new EnumMap<>(decisions));
        if (decisions.size() != Dimension.values().length) {
            throw new IllegalArgumentException("every dimension needs a decision, got " + decisions.keySet());
        }
        findings = findings.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(findings));
    }

    public String value(Dimension dimension) {
        return decisions.get(dimension).value();
    }
}
