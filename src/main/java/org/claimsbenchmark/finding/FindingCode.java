package org.claimsbenchmark.finding;

/**
 * Everything that can be wrong with, or worth knowing of, an extract, a record or a kept line.
 * The rule numbers are those of the data dictionary: 6 for facts about kept lines, 7 for rejects and refusals.
 */
public enum FindingCode {
    // A whole extract is refused: nothing of it is loaded.
    NO_LAYOUT_FITS(Kind.REFUSAL, "No layout fits the header.", "rule 7"),
    REQUIRED_COLUMN_MISSING(Kind.REFUSAL, "A column that the layout requires is missing.", "rule 7"),
    COLUMN_TWICE(Kind.REFUSAL, "Two columns of the header mean the same field.", "rule 7"),
    EXTRACT_EMPTY(Kind.REFUSAL, "The extract holds no record.", "rule 7"),
    EXTRACT_TRUNCATED(Kind.REFUSAL, "The last record is cut short.", "rule 7"),
    NOT_A_TEXT_EXTRACT(Kind.REFUSAL, "The content is not the text that the name promises.", "rule 7"),
    EXTRACT_UNREADABLE(Kind.REFUSAL, "The file cannot be opened or read.", "rule 7"),
    X12_MALFORMED(
            Kind.REFUSAL,
            "The envelopes of an X12 file, its counts or its delimiters contradict each other.",
            "rule 7"),
    X12_NOT_SUPPORTED(
            Kind.REFUSAL,
            "An X12 file is of another version, transaction set or guide than those that are read.",
            "rule 7"),
    CONTROL_RECORD_UNREADABLE(Kind.REFUSAL, "A control record of the extract says what cannot be read.", "rule 7"),
    TOO_MANY_REJECTS(Kind.REFUSAL, "More than the allowed share of the records is rejected.", "rule 7"),
    CONTROL_FILE_UNUSABLE(Kind.REFUSAL, "The control file of the extract cannot be used.", "rule 7"),
    CONTROL_TOTALS_DIFFER(Kind.REFUSAL, "The extract does not hold what its control totals state.", "rule 7"),
    CONTROL_TOTALS_MISSING(Kind.REFUSAL, "Control totals are required, and none are stated.", "rule 7"),

    // A record is rejected: it counts as read and rejected, and in no figure.
    WRONG_FIELD_COUNT(Kind.REJECT, "The record has more or fewer fields than the header.", "rule 7"),
    MISSING_CLAIM_ID(Kind.REJECT, "The claim identifier is blank.", "rule 7"),
    MISSING_LINE_NUMBER(Kind.REJECT, "The claim line number is blank.", "rule 7"),
    MISSING_PATIENT(Kind.REJECT, "No patient identifier is present.", "rule 7"),
    MISSING_SERVICE_DATE(Kind.REJECT, "Neither a line nor a claim start date is present.", "rule 7"),
    BAD_DATE(Kind.REJECT, "A date is not a calendar date in the layout's form.", "rule 7"),
    BAD_AMOUNT(Kind.REJECT, "An amount is not a decimal number of dollars.", "rule 7"),
    BAD_UNITS(Kind.REJECT, "The units are not a decimal number.", "rule 7"),
    BAD_ENCODING(Kind.REJECT, "The bytes are not UTF-8 text.", "rule 7"),
    UNCLOSED_QUOTE(Kind.REJECT, "A quoted field is not closed, or text follows its closing quote.", "rule 7"),
    RECORD_TOO_LONG(Kind.REJECT, "The record is longer than any claim line can be.", "rule 7"),
    LINE_WITHOUT_HEADER(Kind.REJECT, "The header row of the line's claim does not stand above it.", "rule 7"),
    ROW_OF_UNKNOWN_TYPE(Kind.REJECT, "The row is marked neither as a header row nor as a line row.", "rule 7"),

    // An extract is loaded, and this is worth knowing of it.
    COLUMN_IGNORED(Kind.NOTE, "A column of the extract is not part of the layout and was ignored.", "rule 1"),
    NOT_UTF8_OUT_OF_SCOPE(Kind.NOTE, "Records out of scope hold bytes that are not UTF-8 text.", "rule 7"),
    CLAIM_AMOUNT_APPORTIONED(
            Kind.NOTE, "Lines in scope state amounts of their whole claim, and got their part of them.", "rule 1"),
    REMITTANCE_BALANCED(
            Kind.NOTE, "Payments, adjustments and provider adjustments of a remittance add up.", "X12 835, balancing"),
    REMITTANCE_NOT_BALANCED(
            Kind.NOTE, "Payments, adjustments or provider adjustments do not add up.", "X12 835, balancing"),

    // A kept line is unusual: a fact, never a deletion.
    MODIFIER_UNKNOWN(Kind.FACT, "A modifier is in no modifier table.", "rule 6; CMS and CPT modifier sets"),
    MODIFIER_NOT_VALID_FOR_CODE(
            Kind.FACT, "Medicare's indicators do not allow a modifier on this code.", "rule 6; CMS PPRRVU indicators"),
    MODIFIER_CONFLICT(Kind.FACT, "Two modifiers of the line exclude each other.", "rule 6; CMS claims guidance"),
    GUIDANCE_BILLED_SEPARATELY(
            Kind.FACT, "Imaging guidance is billed beside an ablation that includes it.", "rule 6; CMS NCCI PTP"),
    ABLATION_MODALITIES_TOGETHER(
            Kind.FACT, "Cryoablation and radiofrequency ablation of bone stand on one day.", "rule 6; CMS NCCI PTP"),
    UNITS_OVER_MUE(Kind.FACT, "The claim carries more units a day than Medicare's limit.", "rule 6; CMS MUE"),
    SITE_ATYPICAL(Kind.FACT, "The site of service is neither typical nor accepted on the card.", "rule 6; the card"),
    SITE_CONFLICTS_WITH_CLAIM_TYPE(
            Kind.FACT, "Place of service or bill type contradicts the claim type.", "rule 6; UB-04 and CMS-1500"),
    DIAGNOSIS_OFF_CARD(Kind.FACT, "No diagnosis of the line is on the card.", "rule 6; the card"),
    DIAGNOSIS_NOT_A_CODE(Kind.FACT, "A diagnosis is not a code of its code set.", "rule 6; ICD-10-CM, ICD-9-CM"),
    DIAGNOSIS_SYMPTOM_ONLY(Kind.FACT, "Every diagnosis of the line is a pain code.", "rule 6; ICD-10-CM"),
    DIAGNOSES_EXCLUDE_EACH_OTHER(
            Kind.FACT, "Unspecified pain stands beside a specified pain code.", "rule 6; ICD-10-CM Excludes1"),
    FRACTURE_WITHOUT_NEOPLASM(
            Kind.FACT, "A fracture in neoplastic disease stands without its neoplasm.", "rule 6; ICD-10-CM"),
    TAXONOMY_MISSING(Kind.FACT, "No provider taxonomy or specialty is present.", "rule 6; NUCC"),
    TAXONOMY_NOT_A_CODE(Kind.FACT, "The provider taxonomy is not a code.", "rule 6; NUCC"),
    PAID_ABOVE_ALLOWED(Kind.FACT, "The paid amount is above the allowed amount.", "rule 6"),
    ALLOWED_ABOVE_BILLED(Kind.FACT, "The allowed amount is above the billed amount.", "rule 6"),
    HEADER_AMOUNT_REPEATED(
            Kind.FACT, "Lines of an institutional claim repeat one billed amount: likely the claim's total.", "rule 6"),
    FUTURE_SERVICE_DATE(Kind.FACT, "The service date is after the extract's delivery date.", "rule 6"),
    PAID_BEFORE_SERVICE(Kind.FACT, "The paid date is before the service date.", "rule 6");

    /** What becomes of the thing that the finding is about. */
    public enum Kind {
        /** The whole extract is refused. */
        REFUSAL,
        /** The record is rejected. */
        REJECT,
        /** The extract is loaded all the same. */
        NOTE,
        /** The line is kept all the same. */
        FACT
    }

    private final Kind kind;
    private final String meaning;
    private final String source;

    FindingCode(Kind kind, String meaning, String source) {
        this.kind = kind;
        this.meaning = meaning;
        this.source = source;
    }

    public Kind kind() {
        return kind;
    }

    /** One sentence for people. */
    public String meaning() {
        return meaning;
    }

    /** The rule and the code set it rests on. */
    public String source() {
        return source;
    }
}
