package org.claimsbenchmark.classify;

import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.reference.ReferenceTables;

/** {@code payer}: the alias that the payer's name holds. */
final class PayerRule {

    private static final Decision WITHOUT_ALIAS = new Decision(DimensionValues.OTHER_PAYER, Rule.PAYER_WITHOUT_ALIAS);
    private static final Decision NONE = new Decision(DimensionValues.NOT_IN_INPUT, Rule.PAYER_NOT_IN_INPUT);

    private final Memo<String, Decision> byName;

    PayerRule(ReferenceTables reference) {
        byName = new Memo<>(name -> reference
                .payer(name)
                .map(match -> new Decision(match.payer(), match.brand() ? Rule.PAYER_BRAND : Rule.PAYER_PROGRAMME))
                .orElse(WITHOUT_ALIAS));
    }

    Decision decide(ClaimLine line) {
        String name = line.coverage().payer();
        return name == null ? NONE : byName.of(name);
    }
}
