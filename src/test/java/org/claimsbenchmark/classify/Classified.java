package org.claimsbenchmark.classify;

import java.time.LocalDate;
import java.util.Set;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.ClaimLines;

/** Lines of tests, classified by the project's own reference tables, as of an extract delivered on 2024-06-01. */
final class Classified {

    static final LocalDate DELIVERED = LocalDate.of(2024, 6, 1);
    static final LineClassifier CLASSIFIER = new LineClassifier(ReferenceTables.standard());

    private Classified() {}

    static Classification classify(ClaimLines line) {
        return CLASSIFIER.classify(line.build(), DELIVERED);
    }

    static Decision decide(Dimension dimension, ClaimLines line) {
        return classify(line).decisions().get(dimension);
    }

    static String value(Dimension dimension, ClaimLines line) {
        return decide(dimension, line).value();
    }

    static Set<FindingCode> facts(ClaimLines line) {
        return classify(line).findings();
    }
}
