package org.claimsbenchmark.layout;

import java.util.List;
import java.util.Locale;

/** What a layout can say where to find. Most are named after the columns of the Tuva input layer's medical_claim. */
public enum ClaimField {
    CLAIM_ID("No line can be told from another, so nothing can be read."),
    CLAIM_LINE_NUMBER("No line of a claim can be told from another, so nothing can be read."),
    CLAIM_TYPE("The fee basis of every line is Undetermined."),
    PERSON_ID("Patients are told apart by member identifier, so one person with two memberships counts twice."),
    MEMBER_ID("Nothing is lost where the person identifier is filled."),
    PAYER("Payer is Not in input, and line of business rests on the extract's own column and the plan."),
    PLAN("Line of business rests on the extract's own column and the payer name."),
    CLAIM_START_DATE("Nothing is lost where every line carries its own start date."),
    CLAIM_LINE_START_DATE("The service date is the claim's first day, also for lines of later days."),
    PLACE_OF_SERVICE_CODE("Professional lines have no fee basis and no site of service."),
    BILL_TYPE_CODE("Institutional lines have no fee basis, and their site of service rests on the place of service."),
    SERVICE_UNIT_QUANTITY("Unit counts and the finding UNITS_OVER_MUE."),
    HCPCS_CODE("No line of the procedure can be found."),
    /** Several columns, in claim order. */
    HCPCS_MODIFIER("Every line shows as No modifier; modifier frequencies and findings about modifiers."),
    RENDERING_NPI("Providers are counted by who billed."),
    BILLING_NPI("Providers are counted by who rendered only."),
    PAID_DATE("The finding PAID_BEFORE_SERVICE."),
    PAID_AMOUNT("All paid amounts, paid to allowed, and denials that show as zero allowed and zero paid."),
    ALLOWED_AMOUNT(
            "No line is priced, so every amount and ratio, and denials that show as zero allowed and zero paid."),
    CHARGE_AMOUNT("All billed amounts, allowed to billed, and the billed dollars of the ledger."),
    DIAGNOSIS_CODE_TYPE("The revision of diagnosis codes is taken from the service date."),
    /** Several columns, in claim order. */
    DIAGNOSIS_CODE("Diagnosis group is Not in input; findings about diagnoses."),
    DATA_SOURCE("Claim identifiers are told apart by payer, else by layout, across extracts."),
    FILE_DATE("The delivery date is taken from the file name, else it is the day of registration."),
    CLAIM_FREQUENCY_CODE(
            "Replacements and voids show only in the bill type of institutional lines and in the claim status."),
    CLAIM_STATUS("Denials show only as zero allowed and zero paid."),
    LINE_OF_BUSINESS("Line of business rests on payer and plan names."),
    RENDERING_TAXONOMY_CODE("Specialty rests on the billing provider's taxonomy or the CMS specialty code."),
    BILLING_TAXONOMY_CODE(
            "Specialty rests on the rendering provider; ambulatory surgical centers on the CMS-1500 show by taxonomy only there."),
    RENDERING_SPECIALTY_CODE("Specialty rests on taxonomy codes alone."),
    RENDERING_STATE("State is Not in input."),
    DIAGNOSIS_POINTERS("Diagnosis codes stand in the order of the claim, not of the line."),
    /** What the record does to an earlier delivery of itself, where that is told apart from the claim frequency code. */
    RECORD_ACTION(null),
    /** Whether the record is the final action of its claim. */
    FINAL_ACTION(null);

    private final String without;

    ClaimField(String without) {
        this.without = without;
    }

    /** Groups of fields without one of each of which no claim line can be read (rule 7). */
    public static List<List<ClaimField>> neededByEveryLine() {
        return List.of(
                List.of(CLAIM_ID),
                List.of(CLAIM_LINE_NUMBER),
                List.of(HCPCS_CODE),
                List.of(PERSON_ID, MEMBER_ID),
                List.of(CLAIM_LINE_START_DATE, CLAIM_START_DATE));
    }

    /** Name in layouts and in the database, e.g. {@code claim_id}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which figures are lost where an extract lacks the field, a sentence; null when none is in most layouts. */
    public String without() {
        return without;
    }

    /** Whether it holds dollars. */
    public boolean isAmount() {
        return this == CHARGE_AMOUNT || this == ALLOWED_AMOUNT || this == PAID_AMOUNT;
    }

    /** Whether it holds a date. */
    public boolean isDate() {
        return switch (this) {
            case CLAIM_START_DATE, CLAIM_LINE_START_DATE, PAID_DATE, FILE_DATE -> true;
            default -> false;
        };
    }

    /** Whether a record may carry several of them. */
    public boolean hasSeveral() {
        return this == HCPCS_MODIFIER || this == DIAGNOSIS_CODE;
    }
}
