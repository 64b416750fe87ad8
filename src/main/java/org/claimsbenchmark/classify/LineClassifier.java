package org.claimsbenchmark.classify;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.reference.ProcedureScope;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * Gives a line one value in every dimension, and finds the facts that the line alone shows. Codes are judged as of the
 * service date. The same line gives the same classification, and no line an exception. Safe for use by several threads.
 *
 * <p>Facts that hold a line against the 20982 card or against Medicare's indicators of that code are found on index lines
 * alone: {@code SITE_ATYPICAL}, {@code DIAGNOSIS_OFF_CARD}, {@code DIAGNOSIS_SYMPTOM_ONLY} and {@code
 * MODIFIER_NOT_VALID_FOR_CODE}. All others are found on related lines too. Facts that only show beside the other lines of
 * a claim or a day are not found here.
 */
public final class LineClassifier {

    private final ReferenceTables reference;

    private final FeeBasisRule feeBasisRule;
    private final PayerRule payerRule;
    private final LineOfBusinessRule lineOfBusinessRule;
    private final SiteOfServiceRule siteOfServiceRule;
    private final ModifierUseRule modifierUseRule = new ModifierUseRule();
    private final DiagnosisGroupRule diagnosisGroupRule;
    private final SpecialtyRule specialtyRule;
    private final StateRule stateRule = new StateRule();

    private final ModifierFacts modifierFacts;
    private final SiteFacts siteFacts = new SiteFacts();
    private final DiagnosisFacts diagnosisFacts;
    private final TaxonomyFacts taxonomyFacts = new TaxonomyFacts();
    private final AmountFacts amountFacts = new AmountFacts();
    private final DateFacts dateFacts = new DateFacts();

    /** @param reference the code sets that judge the lines */
    public LineClassifier(ReferenceTables reference) {
        this.reference = Objects.requireNonNull(reference);
        feeBasisRule = new FeeBasisRule(reference);
        payerRule = new PayerRule(reference);
        lineOfBusinessRule = new LineOfBusinessRule(reference);
        siteOfServiceRule = new SiteOfServiceRule(reference);
        diagnosisGroupRule = new DiagnosisGroupRule(reference);
        specialtyRule = new SpecialtyRule(reference);
        modifierFacts = new ModifierFacts(reference);
        diagnosisFacts = new DiagnosisFacts(reference);
    }

    /**
     * @param line a line whose code is 20982 or related
     * @param deliveryDate of the extract that the line came in
     */
    public Classification classify(ClaimLine line, LocalDate deliveryDate) {
        Decision feeBasis = feeBasisRule.decide(line);
        Decision site = siteOfServiceRule.decide(line);
        Decision diagnosisGroup = diagnosisGroupRule.decide(line);
        Decision specialty = specialtyRule.decide(line);
        boolean diagnosisOnCard = diagnosisGroupRule.isOnCard(line);
        boolean indexLine = reference.scopeOf(line.procedureCode()) == ProcedureScope.INDEX;

        Map<Dimension, Decision> decisions = new EnumMap<>(Dimension.class);
        decisions.put(Dimension.FEE_BASIS, feeBasis);
        decisions.put(Dimension.PAYER, payerRule.decide(line));
        decisions.put(Dimension.LINE_OF_BUSINESS, lineOfBusinessRule.decide(line));
        decisions.put(Dimension.SITE_OF_SERVICE, site);
        decisions.put(Dimension.MODIFIER_USE, modifierUseRule.decide(line));
        decisions.put(Dimension.DIAGNOSIS_GROUP, diagnosisGroup);
        decisions.put(Dimension.SPECIALTY, specialty);
        decisions.put(Dimension.STATE, stateRule.decide(line));

        Set<FindingCode> found = EnumSet.noneOf(FindingCode.class);
        modifierFacts.find(line, feeBasis, indexLine, found);
        siteFacts.find(line, site, indexLine, found);
        diagnosisFacts.find(line, diagnosisGroup, diagnosisOnCard, indexLine, found);
        taxonomyFacts.find(specialty, found);
        amountFacts.find(line, found);
        dateFacts.find(line, deliveryDate, found);

        return new Classification(
                decisions, SiteOfServiceRule.expectationOf(site), diagnosisOnCard, specialtyRule.isOnCard(line), found);
    }
}
