package org.claimsbenchmark.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.FieldFilter;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.extract.UnreadableRecord;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.layout.Vocabulary.ClaimStatus;

/**
 * Turns records of one extract into claim lines, normalised as rule 1 says, or into all their findings. Never throws,
 * whatever a record holds. Safe for use by several threads when the scope is.
 */
public final class ClaimLineParser {

    private final LayoutMatch match;
    private final Vocabulary words;
    private final Set<String> inScope;
    /** Whether the layout has columns for the line's or the principal diagnosis that say again what stands in the others. */
    private final boolean repeatsDiagnoses;

    private final ClaimShares shares;

    /** @param inScope procedure codes that the benchmarks are about, upper case */
    ClaimLineParser(LayoutMatch match, Set<String> inScope) {
        this(match, inScope, ClaimShares.none());
    }

    private ClaimLineParser(LayoutMatch match, Set<String> inScope, ClaimShares shares) {
        this.shares = shares;
        this.match = match;
        this.words = match.layout().vocabulary();
        this.inScope = Set.copyOf(inScope);
        Layout.Field diagnoses = match.layout().fields().get(ClaimField.DIAGNOSIS_CODE);
        this.repeatsDiagnoses = diagnoses != null && diagnoses.leading() > 0;
    }

    /**
     * For one extract.
     *
     * @param inScope procedure codes that the benchmarks are about, upper case
     */
    public static ClaimLineParser of(LayoutMatch match, ExtractFile file, Set<String> inScope) {
        return new ClaimLineParser(
                match, inScope, ClaimShares.of(match, file, inScope, new ClaimLineParser(match, inScope).filter()));
    }

    /**
     * For a look at single records of any code: nothing is read ahead, so amounts of whole claims stay as they stand.
     *
     * @param codes procedure codes of these records, upper case
     */
    public static ClaimLineParser ofCodes(LayoutMatch match, Set<String> codes) {
        return new ClaimLineParser(match, codes);
    }

    /** Every record of a range of the extract but those that {@link #parse} would only find out of scope. */
    public RecordSource open(ExtractFile file, ExtractRange range) throws IOException {
        return match.open(file, range, filter());
    }

    /** Every record of a range of the extract. */
    public RecordSource openAll(ExtractFile file, ExtractRange range) throws IOException {
        return match.open(file, range, null);
    }

    /** Whether the extract itself states a total of its billed amounts. */
    public boolean statesBilled() {
        return match.layout().format() instanceof Format.Delimited format
                && (format.first() != null && format.first().billed() != null
                        || format.last() != null && format.last().billed() != null);
    }

    /** Null where the records cannot be passed over. */
    private FieldFilter filter() {
        return match.passesOver() && match.column(ClaimField.HCPCS_CODE) >= 0
                ? new FieldFilter(match.column(ClaimField.HCPCS_CODE), match.columnCount(), inScope)
                : null;
    }

    /** The charge of any record, in scope or not; zero where it is blank or cannot be read. */
    public Money charge(ExtractRecord record) {
        if (record instanceof RawRecord raw && raw.fieldCount() == match.columnCount()) {
            Money charge = new FieldReader(match, raw).amount(ClaimField.CHARGE_AMOUNT);
            return charge == null ? Money.ZERO : charge;
        }
        return Money.ZERO;
    }

    /**
     * What the record is. Where its amounts are the whole claim's, the extract is read for how they are shared out, once.
     *
     * @throws UncheckedIOException when the extract cannot be read for that
     */
    public ParseResult parse(ExtractRecord record) {
        if (record instanceof RawRecord raw) {
            return parseRaw(raw);
        }
        return new ParseResult.Rejected(List.of(((UnreadableRecord) record).fault()), false, null);
    }

    private ParseResult parseRaw(RawRecord record) {
        String procedureCode = procedureCode(record);
        boolean codeInScope = inScope.contains(procedureCode);
        FieldReader fields = new FieldReader(match, record);
        if (record.fieldCount() != match.columnCount()) {
            return wrongFieldCount(record, fields, codeInScope);
        }
        return codeInScope ? parseInScope(procedureCode, fields) : new ParseResult.OutOfScope(!record.isUtf8());
    }

    /**
     * The record's procedure code, trimmed, upper case, empty when blank. Bytes that are no text are left out, so that a
     * damaged record in scope is rejected and not overlooked.
     */
    public String procedureCode(RawRecord record) {
        int column = match.column(ClaimField.HCPCS_CODE);
        if (column < 0) {
            return SourceText.upper(match.access(ClaimField.HCPCS_CODE).constant());
        }
        if (column >= record.fieldCount()) {
            return "";
        }
        String text = record.field(column);
        if (!record.isCleanText(column)) {
            StringBuilder readable = new StringBuilder();
            text.chars().filter(c -> c != 0 && c != '\uFFFD').forEach(c -> readable.append((char) c));
            text = readable.toString();
        }
        return SourceText.upper(SourceText.trimmed(text));
    }

    /** Which field is missing is unknown, so no amount can be trusted. */
    private ParseResult wrongFieldCount(RawRecord record, FieldReader fields, boolean codeInScope) {
        fields.fault(
                FindingCode.WRONG_FIELD_COUNT,
                null,
                "expected " + match.columnCount() + " fields as in the header, found " + record.fieldCount(),
                "look for a lost or an unquoted delimiter");
        if (codeInScope) {
            fields.checkEncoding();
        }
        return new ParseResult.Rejected(fields.faults(), codeInScope, null);
    }

    private ParseResult parseInScope(String procedureCode, FieldReader fields) {
        fields.checkEncoding();
        ClaimLine.Identity identity = identity(fields);
        LocalDate serviceDate = serviceDate(fields);
        LocalDate paidDate = fields.date(ClaimField.PAID_DATE);
        var units = fields.units(ClaimField.SERVICE_UNIT_QUANTITY);
        ClaimLine.Amounts amounts = new ClaimLine.Amounts(
                fields.amount(ClaimField.CHARGE_AMOUNT),
                fields.amount(ClaimField.ALLOWED_AMOUNT),
                fields.amount(ClaimField.PAID_AMOUNT));
        boolean apportioned = shares.concerns(fields);
        if (apportioned) {
            amounts = shares.apportioned(fields, amounts);
        }
        if (!fields.faults().isEmpty()) {
            return new ParseResult.Rejected(fields.faults(), true, amounts.billed());
        }
        ClaimType claimType = Vocabulary.meaning(words.claimTypes(), fields.text(ClaimField.CLAIM_TYPE));
        ClaimStatus status = Vocabulary.meaning(words.statuses(), fields.text(ClaimField.CLAIM_STATUS));
        ClaimLine.Setting setting = setting(fields);
        ClaimLine line = new ClaimLine(
                fields.position(),
                identity,
                claimType,
                procedureCode,
                modifiers(fields),
                serviceDate,
                paidDate,
                units,
                amounts,
                diagnoses(fields, serviceDate),
                setting,
                new ClaimLine.Coverage(
                        fields.text(ClaimField.PAYER),
                        fields.text(ClaimField.PLAN),
                        fields.text(ClaimField.LINE_OF_BUSINESS)),
                provider(fields),
                adjustment(fields, claimType, setting.billType(), status),
                match.layout().part(),
                status == ClaimStatus.DENIED);
        return new ParseResult.InScope(line, apportioned);
    }

    private ClaimLine.Identity identity(FieldReader fields) {
        String claimId = fields.required(FindingCode.MISSING_CLAIM_ID, "the claim's identifier", ClaimField.CLAIM_ID);
        String lineNumber = fields.required(
                FindingCode.MISSING_LINE_NUMBER, "the line's number on its claim", ClaimField.CLAIM_LINE_NUMBER);
        String patient = fields.required(
                FindingCode.MISSING_PATIENT,
                "a person or member identifier",
                ClaimField.PERSON_ID,
                ClaimField.MEMBER_ID);
        String source = fields.text(ClaimField.DATA_SOURCE);
        if (source == null) {
            source = fields.text(ClaimField.PAYER);
        }
        return new ClaimLine.Identity(
                source == null ? match.layoutName() : source,
                claimId,
                lineNumber == null ? null : withoutLeadingZeros(lineNumber),
                patient);
    }

    /** Of whole numbers; anything else stays as it is. */
    static String withoutLeadingZeros(String lineNumber) {
        if (!lineNumber.startsWith("0") || !lineNumber.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return lineNumber;
        }
        int first = 0;
        while (first < lineNumber.length() - 1 && lineNumber.charAt(first) == '0') {
            first++;
        }
        return lineNumber.substring(first);
    }

    private LocalDate serviceDate(FieldReader fields) {
        int faultsBefore = fields.faults().size();
        LocalDate lineStart = fields.date(ClaimField.CLAIM_LINE_START_DATE);
        LocalDate claimStart = fields.date(ClaimField.CLAIM_START_DATE);
        if (lineStart == null && claimStart == null && fields.faults().size() == faultsBefore) {
            fields.fault(
                    FindingCode.MISSING_SERVICE_DATE,
                    match.firstHeader(ClaimField.CLAIM_LINE_START_DATE, ClaimField.CLAIM_START_DATE),
                    "expected the day of the service here or as the claim's start, found a blank or a filler date",
                    "fill it in the extract");
        }
        return lineStart == null ? claimStart : lineStart;
    }

    private static List<String> modifiers(FieldReader fields) {
        List<String> modifiers = new ArrayList<>();
        for (String modifier : fields.codes(ClaimField.HCPCS_MODIFIER)) {
            if (modifier != null && !modifiers.contains(modifier)) {
                modifiers.add(modifier);
            }
        }
        return modifiers;
    }

    private ClaimLine.Diagnoses diagnoses(FieldReader fields, LocalDate serviceDate) {
        List<String> slots = fields.codes(ClaimField.DIAGNOSIS_CODE);
        slots.replaceAll(ClaimLineParser::withoutDots);
        if (repeatsDiagnoses) {
            Set<String> seen = new HashSet<>();
            slots.replaceAll(code -> seen.add(code) ? code : null);
        }
        DiagnosisCodeSystem stated =
                Vocabulary.meaning(words.codeSystems(), fields.text(ClaimField.DIAGNOSIS_CODE_TYPE));
        return new ClaimLine.Diagnoses(
                stated == null ? DiagnosisCodeSystem.onServiceDate(serviceDate) : stated,
                DiagnosisPointers.pointedFirst(slots, fields.code(ClaimField.DIAGNOSIS_POINTERS)));
    }

    private static String withoutDots(String code) {
        String bare = code == null ? "" : code.replace(".", "");
        return bare.isEmpty() ? null : bare;
    }

    private static ClaimLine.Setting setting(FieldReader fields) {
        return new ClaimLine.Setting(
                fields.code(ClaimField.PLACE_OF_SERVICE_CODE), billType(fields.code(ClaimField.BILL_TYPE_CODE)));
    }

    /** NUBC writes four characters, the first always zero; payers often three. */
    private static String billType(String code) {
        return code != null && code.length() == 4 && code.charAt(0) == '0' ? code.substring(1) : code;
    }

    private ClaimLine.Provider provider(FieldReader fields) {
        return new ClaimLine.Provider(
                fields.text(ClaimField.RENDERING_NPI),
                fields.text(ClaimField.BILLING_NPI),
                fields.code(ClaimField.RENDERING_TAXONOMY_CODE),
                fields.code(ClaimField.BILLING_TAXONOMY_CODE),
                fields.code(ClaimField.RENDERING_SPECIALTY_CODE),
                state(fields.code(ClaimField.RENDERING_STATE)));
    }

    /** Anything but two letters says no state that can be published. */
    private String state(String code) {
        String coded = Vocabulary.meaning(words.states(), code);
        if (coded != null) {
            return coded;
        }
        boolean twoLetters = code != null && code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return twoLetters ? code : null;
    }

    /** By the claim's frequency code, which a bill type of three characters ends with, or by its status. */
    private Adjustment adjustment(FieldReader fields, ClaimType claimType, String billType, ClaimStatus status) {
        String frequencyCode = fields.text(ClaimField.CLAIM_FREQUENCY_CODE);
        boolean onInstitutionalForm = claimType != ClaimType.PROFESSIONAL && billType != null && billType.length() == 3;
        if (frequencyCode == null && onInstitutionalForm) {
            frequencyCode = billType.substring(2);
        }
        Adjustment byFrequency = Vocabulary.meaning(words.frequencies(), frequencyCode);
        Adjustment byAction = Vocabulary.meaning(words.recordActions(), fields.text(ClaimField.RECORD_ACTION));
        if (byFrequency == Adjustment.VOID || byAction == Adjustment.VOID || status == ClaimStatus.VOID) {
            return Adjustment.VOID;
        }
        if (Boolean.FALSE.equals(Vocabulary.meaning(words.finalActions(), fields.text(ClaimField.FINAL_ACTION)))) {
            return Adjustment.NOT_FINAL;
        }
        boolean replaces = byFrequency == Adjustment.REPLACEMENT
                || byAction == Adjustment.REPLACEMENT
                || status == ClaimStatus.REPLACEMENT;
        return replaces ? Adjustment.REPLACEMENT : Adjustment.ORIGINAL;
    }
}
