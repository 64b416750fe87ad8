package org.claimsbenchmark.classify;

import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.finding.FindingCode;

/** Facts about where a line was rendered: a site that the card does not foresee, and a field of the other claim form. */
final class SiteFacts {

    void find(ClaimLine line, Decision site, boolean indexLine, Set<FindingCode> found) {
        if (indexLine && isKnown(site) && SiteOfServiceRule.expectationOf(site).equals(DimensionValues.ATYPICAL)) {
            found.add(FindingCode.SITE_ATYPICAL);
        }
        if (holdsFieldOfOtherForm(line)) {
            found.add(FindingCode.SITE_CONFLICTS_WITH_CLAIM_TYPE);
        }
    }

    /** A site that is absent or no code is counted as such by its dimension; it is no atypical site. */
    private static boolean isKnown(Decision site) {
        return !site.value().equals(DimensionValues.NOT_IN_INPUT)
                && !site.value().equals(DimensionValues.UNKNOWN);
    }

    /** The CMS-1500 has no type of bill, the UB-04 no place of service. */
    private static boolean holdsFieldOfOtherForm(ClaimLine line) {
        return line.claimType() == ClaimType.PROFESSIONAL && line.setting().billType() != null
                || line.claimType() == ClaimType.INSTITUTIONAL && line.setting().placeOfService() != null;
    }
}
