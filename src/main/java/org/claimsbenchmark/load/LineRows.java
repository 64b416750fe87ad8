package org.claimsbenchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.classify.Classification;
import org.claimsbenchmark.classify.Decision;
import org.claimsbenchmark.classify.Dimension;
import org.claimsbenchmark.finding.FindingCode;

/** Rows of {@code claims.line}. The only place where a line's identity meets the pseudonym key. */
final class LineRows {

    static final String COPY = "copy claims.line (extract_id, record_number, line_number, claim_key, claim_line_number,"
            + " patient_key, provider_key, content_key, claim_type, procedure_code, is_index, modifiers, service_date,"
            + " paid_date, units, billed_cents, allowed_cents, paid_cents, denied, adjustment, diagnosis_code_system,"
            + " diagnosis_codes, place_of_service, bill_type, payer_name, plan_name, line_of_business_name,"
            + " rendering_taxonomy, billing_taxonomy, rendering_specialty, fee_basis, payer, line_of_business,"
            + " site_of_service, modifier_use, diagnosis_group, specialty, state, site_expectation, diagnosis_on_card,"
            + " taxonomy_on_card, rules, findings) from stdin";

    private final int extractId;
    private final Pseudonymizer pseudonyms;
    private final CopyText rows = new CopyText();

    LineRows(int extractId, Pseudonymizer pseudonyms) {
        this.extractId = extractId;
        this.pseudonyms = pseudonyms;
    }

    void add(ClassifiedLine classified) {
        ClaimLine line = classified.line();
        Classification meaning = classified.classification();
        rows.column(extractId)
                .column(line.position().recordNumber())
                .column(line.position().lineNumber())
                .column(pseudonyms.claim(line.identity()))
                .column(line.identity().claimLineNumber())
                .column(pseudonyms.patient(line.identity()))
                .column(pseudonyms.provider(line.provider()))
                .column(pseudonyms.content(line))
                .column(
                        line.claimType() == null
                                ? null
                                : line.claimType().name().toLowerCase(Locale.ROOT))
                .column(line.procedureCode())
                .column(classified.index())
                .column(line.modifiers())
                .column(line.serviceDate())
                .column(line.paidDate())
                .column(line.units() == null ? null : line.units().toPlainString());
        amount(line.amounts().billed());
        amount(line.amounts().allowed());
        amount(line.amounts().paid());
        rows.column(denied(line))
                .column(line.adjustment().name().toLowerCase(Locale.ROOT))
                .column(line.diagnoses().codeSystem() == DiagnosisCodeSystem.ICD_9_CM ? "icd-9-cm" : "icd-10-cm")
                .column(line.diagnoses().codes())
                .column(line.setting().placeOfService())
                .column(line.setting().billType())
                .column(line.coverage().payer())
                .column(line.coverage().plan())
                .column(line.coverage().lineOfBusiness())
                .column(line.provider().renderingTaxonomy())
                .column(line.provider().billingTaxonomy())
                .column(line.provider().renderingSpecialty());
        List<String> rules = new ArrayList<>(Dimension.values().length);
        for (Dimension dimension : Dimension.values()) {
            Decision decision = meaning.decisions().get(dimension);
            rows.column(decision.value());
            rules.add(decision.rule().code());
        }
        rows.column(meaning.siteExpectation())
                .column(meaning.diagnosisOnCard())
                .column(meaning.taxonomyOnCard())
                .column(rules)
                .column(meaning.findings().stream().map(FindingCode::name).toList());
        rows.endRow();
    }

    byte[] toBytes() {
        return rows.toBytes();
    }

    /** By status; else a line on which both allowed and paid are present and zero (rule 4). */
    private static boolean denied(ClaimLine line) {
        return line.deniedByStatus()
                || (Money.ZERO.equals(line.amounts().allowed())
                        && Money.ZERO.equals(line.amounts().paid()));
    }

    private void amount(Money money) {
        rows.column(money == null ? null : Long.toString(money.cents()));
    }
}
