package org.claimsbenchmark.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.classify.Classification;
import org.claimsbenchmark.classify.Decision;
import org.claimsbenchmark.classify.Dimension;
import org.claimsbenchmark.copy.CopyBinaryRows;
import org.claimsbenchmark.finding.FindingCode;

/** Rows of {@code claims.line}. The only place where a line's identity meets the pseudonym key. */
final class LineRows {

    static final String TABLE = "claims.line";

    static final int COLUMN_COUNT = 44;

    static final String COLUMNS = "extract_id, record_number, line_number, claim_key, claim_line_number,"
            + " patient_key, provider_key, content_key, claim_type, procedure_code, is_index, modifiers, service_date,"
            + " paid_date, units, billed_cents, allowed_cents, paid_cents, denied, adjustment, diagnosis_code_system,"
            + " diagnosis_codes, place_of_service, bill_type, payer_name, plan_name, line_of_business_name,"
            + " rendering_taxonomy, billing_taxonomy, rendering_specialty, fee_basis, payer, line_of_business,"
            + " site_of_service, modifier_use, diagnosis_group, specialty, state, site_expectation, diagnosis_on_card,"
            + " taxonomy_on_card, rules, findings, part";

    private final int extractId;
    private final Pseudonymizer pseudonyms;
    private final CopyBinaryRows rows;

    LineRows(int extractId, Pseudonymizer pseudonyms, CopyBinaryRows rows) {
        this.extractId = extractId;
        this.pseudonyms = pseudonyms;
        this.rows = rows;
    }

    void add(ClassifiedLine classified) throws SQLException {
        ClaimLine line = classified.line();
        Classification meaning = classified.classification();
        rows.beginRow()
                .integer(extractId)
                .bigint(line.position().recordNumber())
                .bigint(line.position().lineNumber())
                .uuid(pseudonyms.claim(line.identity()))
                .text(line.identity().claimLineNumber())
                .uuid(pseudonyms.patient(line.identity()))
                .uuid(pseudonyms.provider(line.provider()))
                .uuid(pseudonyms.content(line))
                .text(line.claimType() == null ? null : line.claimType().name().toLowerCase(Locale.ROOT))
                .text(line.procedureCode())
                .flag(classified.index())
                .texts(line.modifiers())
                .date(line.serviceDate())
                .date(line.paidDate())
                .numeric(line.units())
                .bigint(cents(line.amounts().billed()))
                .bigint(cents(line.amounts().allowed()))
                .bigint(cents(line.amounts().paid()))
                .flag(denied(line))
                .text(line.adjustment().name().toLowerCase(Locale.ROOT))
                .text(line.diagnoses().codeSystem() == DiagnosisCodeSystem.ICD_9_CM ? "icd-9-cm" : "icd-10-cm")
                .texts(line.diagnoses().codes())
                .text(line.setting().placeOfService())
                .text(line.setting().billType())
                .text(line.coverage().payer())
                .text(line.coverage().plan())
                .text(line.coverage().lineOfBusiness())
                .text(line.provider().renderingTaxonomy())
                .text(line.provider().billingTaxonomy())
                .text(line.provider().renderingSpecialty());
        List<String> rules = new ArrayList<>(Dimension.values().length);
        for (Dimension dimension : Dimension.values()) {
            Decision decision = meaning.decisions().get(dimension);
            rows.text(decision.value());
            rules.add(decision.rule().code());
        }
        rows.text(meaning.siteExpectation())
                .flag(meaning.diagnosisOnCard())
                .flag(meaning.taxonomyOnCard())
                .texts(rules)
                .texts(meaning.findings().stream().map(FindingCode::name).toList())
                .text(line.part().name().toLowerCase(Locale.ROOT))
                .endRow();
    }

    /** By status; else a line on which both allowed and paid are present and zero (rule 4). */
    private static boolean denied(ClaimLine line) {
        return line.deniedByStatus()
                || (Money.ZERO.equals(line.amounts().allowed())
                        && Money.ZERO.equals(line.amounts().paid()));
    }

    private static Long cents(Money money) {
        return money == null ? null : money.cents();
    }
}
