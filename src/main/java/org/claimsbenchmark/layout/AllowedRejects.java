package org.claimsbenchmark.layout;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsbenchmark.finding.FindingCode;

/**
 * Which share of an extract's records a layout allows to be rejected.
 *
 * @param percent over all codes, 0 to 100, or null when the layout does not say
 * @param percentByCode of single codes
 */
public record AllowedRejects(BigDecimal percent, Map<FindingCode, BigDecimal> percentByCode) {

    static final AllowedRejects UNSAID = new AllowedRejects(null, Map.of());

    public AllowedRejects {
        percentByCode = Map.copyOf(percentByCode);
    }
}
