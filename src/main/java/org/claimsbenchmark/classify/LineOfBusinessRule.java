package org.claimsbenchmark.classify;

import java.util.Optional;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimLine.Coverage;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.reference.ReferenceTables.PayerMatch;

/** {@code line_of_business}: the extract's own column, else the words of payer and plan. */
final class LineOfBusinessRule {

    private static final Decision COLUMN_MEDICARE_OF_INSURER =
            new Decision(DimensionValues.MEDICARE_ADVANTAGE, Rule.LINE_OF_BUSINESS_COLUMN_MEDICARE);
    private static final Decision COLUMN_UNKNOWN =
            new Decision(DimensionValues.OTHER_LINE_OF_BUSINESS, Rule.LINE_OF_BUSINESS_COLUMN_UNKNOWN);
    private static final Decision ADVANTAGE =
            new Decision(DimensionValues.MEDICARE_ADVANTAGE, Rule.LINE_OF_BUSINESS_ADVANTAGE);
    private static final Decision MEDICARE =
            new Decision(DimensionValues.MEDICARE_FEE_FOR_SERVICE, Rule.LINE_OF_BUSINESS_MEDICARE);
    private static final Decision MEDICAID = new Decision(DimensionValues.MEDICAID, Rule.LINE_OF_BUSINESS_MEDICAID);
    private static final Decision NAMED_PAYER =
            new Decision(DimensionValues.COMMERCIAL, Rule.LINE_OF_BUSINESS_NAMED_PAYER);
    private static final Decision NONE = new Decision(DimensionValues.NOT_IN_INPUT, Rule.LINE_OF_BUSINESS_NOT_IN_INPUT);

    private final ReferenceTables reference;
    private final Memo<Coverage, Decision> byCoverage = new Memo<>(this::of);

    LineOfBusinessRule(ReferenceTables reference) {
        this.reference = reference;
    }

    Decision decide(ClaimLine line) {
        return byCoverage.of(line.coverage());
    }

    private Decision of(Coverage coverage) {
        return coverage.lineOfBusiness() == null ? byNames(coverage) : byColumn(coverage);
    }

    private Decision byColumn(Coverage coverage) {
        // The word alone does not tell the programme from an insurer's Medicare plan: the payer does.
        if (ReferenceTables.normalisedName(coverage.lineOfBusiness()).equals("MEDICARE")
                && reference.payer(coverage.payer()).filter(PayerMatch::brand).isPresent()) {
            return COLUMN_MEDICARE_OF_INSURER;
        }
        return reference
                .lineOfBusiness(coverage.lineOfBusiness())
                .map(value -> new Decision(value, Rule.LINE_OF_BUSINESS_COLUMN))
                .orElse(COLUMN_UNKNOWN);
    }

    private Decision byNames(Coverage coverage) {
        boolean payerNamed = coverage.payer() != null;
        Optional<PayerMatch> match = reference.payer(payerNamed ? coverage.payer() : coverage.plan());
        boolean insurer = match.map(PayerMatch::brand).orElse(payerNamed);
        boolean brand = insurer && match.isPresent();
        // Spaces at both ends and between, so that a word is found as a word.
        String names = ' '
                + ReferenceTables.normalisedName(coverage.payer())
                + ' '
                + ReferenceTables.normalisedName(coverage.plan())
                + ' ';
        boolean medicare = names.contains("MEDICARE"); // also within a word: MEDICARECOMPLETE, BLUEMEDICARE
        boolean advantage = names.contains(" ADVANTAGE ");
        if (medicare && (insurer || advantage) || brand && advantage) {
            return ADVANTAGE;
        }
        if (match.isPresent() && match.get().payer().equals(DimensionValues.MEDICARE)) {
            return MEDICARE;
        }
        if (names.contains("MEDICAID") || names.contains(" COMMUNITY PLAN ") || names.contains(" BETTER HEALTH ")) {
            return MEDICAID;
        }
        return payerNamed || brand ? NAMED_PAYER : NONE;
    }
}
