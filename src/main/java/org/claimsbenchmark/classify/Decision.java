package org.claimsbenchmark.classify;

import java.util.Objects;

/**
 * The value of a dimension and the rule that decided it.
 *
 * @param value as published, for example {@code Hospital outpatient, on campus}
 * @param rule which rule decided
 */
public record Decision(String value, Rule rule) {
    public Decision {
        Objects.requireNonNull(value);
        Objects.requireNonNull(rule);
    }
}
