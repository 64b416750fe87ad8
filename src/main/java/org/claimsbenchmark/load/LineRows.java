package org.claimsbenchmark.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.classify.Classification;
import org.claimsbenchmark.classify.Decision;
import org.claimsbenchmark.copy.BinaryRows;
import org.claimsbenchmark.copy.CopyBinaryRows;
import org.claimsbenchmark.finding.FindingCode;

/**
 * Rows of {@code claims.line}, encoded for the database as soon as a line is known: the line itself need not be kept. The
 * only place where a line's identity meets the pseudonym key.
 */
public final class LineRows {

    static final String TABLE = "claims.line";

    static final int COLUMN_COUNT = 44;

    static final String COLUMNS = "extract_id, record_number, line_number, claim_key, claim_line_number,"
            + " patient_key, provider_key, content_key, claim_type, procedure_code, is_index, modifiers, service_date,"
            + " paid_date, units, billed_cents, allowed_cents, paid_cents, denied, adjustment, diagnosis_code_system,"
            + " diagnosis_codes, place_of_service, bill_type, payer_name, plan_name, line_of_business_name,"
            + " rendering_taxonomy, billing_taxonomy, rendering_specialty, fee_basis, payer, line_of_business,"
            + " site_of_service, modifier_use, diagnosis_group, specialty, state, site_expectation, diagnosis_on_card,"
            + " taxonomy_on_card, rules, findings, part";

    private static final Map<ClaimType, String> CLAIM_TYPES = words(ClaimType.class);
    private static final Map<Adjustment, String> ADJUSTMENTS = words(Adjustment.class);
    private static final Map<LinePart, String> PARTS = words(LinePart.class);

    private final int extractId;
    private final Pseudonymizer pseudonyms;
    private final List<BinaryRows> pieces = new ArrayList<>();
    private BinaryRows rows;
    private int size;

    /** @param extractId of the registered extract */
    public LineRows(int extractId, Pseudonymizer pseudonyms) {
        this.extractId = extractId;
        this.pseudonyms = pseudonyms;
    }

    /** How many lines have been added. */
    public int size() {
        return size;
    }

    void copyTo(CopyBinaryRows table) throws SQLException {
        for (BinaryRows piece : pieces) {
            table.add(piece);
        }
    }

    public void add(ClassifiedLine classified) {
        if (rows == null || rows.isFull()) {
            rows = new BinaryRows(COLUMN_COUNT);
            pieces.add(rows);
        }
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
                .text(line.claimType() == null ? null : CLAIM_TYPES.get(line.claimType()))
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
                .text(ADJUSTMENTS.get(line.adjustment()))
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
        List<String> rules = new ArrayList<>(meaning.decisions().size());
        for (Decision decision : meaning.decisions().values()) { // in the order of the dimensions, as the columns are
            rows.text(decision.value());
            rules.add(decision.rule().code());
        }
        rows.text(meaning.siteExpectation())
                .flag(meaning.diagnosisOnCard())
                .flag(meaning.taxonomyOnCard())
                .texts(rules)
                .texts(names(meaning.findings()))
                .text(PARTS.get(line.part()))
                .endRow();
        size++;
    }

    private static List<String> names(Set<FindingCode> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(findings.size());
        for (FindingCode finding : findings) {
            names.add(finding.name());
        }
        return names;
    }

    /** The word that the database has for each. */
    private static <E extends Enum<E>> Map<E, String> words(Class<E> type) {
        Map<E, String> words = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            words.put(value, value.name().toLowerCase(Locale.ROOT));
        }
        return words;
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
