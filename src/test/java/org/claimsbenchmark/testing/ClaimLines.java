package org.claimsbenchmark.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * Claim lines for tests, invented: {@code ClaimLines.professional().pos("22").modifiers("50").build()}.
 *
 * <p>{@link #professional()} and {@link #institutional()} are unremarkable 20982 lines with every field present and no
 * finding; a test changes what it is about, and {@code null} leaves a field out. {@link #bare()} has nothing but what a
 * line must have. Values are in the form the layout leaves them in: codes upper case, diagnoses without dots.
 */
public final class ClaimLines {

    private String extract = "extract.csv";
    private long recordNumber = 1;
    private String source = "source";
    private String claimId = "claim-1";
    private String claimLineNumber = "1";
    private String patientId = "patient-1";
    private ClaimType claimType;
    private String procedureCode = "20982";
    private List<String> modifiers = List.of();
    private LocalDate serviceDate = LocalDate.of(2024, 3, 15);
    private LocalDate paidDate;
    private BigDecimal units;
    private Money billed;
    private Money allowed;
    private Money paid;
    private DiagnosisCodeSystem codeSystem = DiagnosisCodeSystem.ICD_10_CM;
    private List<String> diagnoses = List.of();
    private String placeOfService;
    private String billType;
    private String payer;
    private String plan;
    private String lineOfBusiness;
    private String renderingNpi;
    private String billingNpi;
    private String renderingTaxonomy;
    private String billingTaxonomy;
    private String renderingSpecialty;
    private String renderingState;
    private Adjustment adjustment = Adjustment.ORIGINAL;
    private LinePart part = LinePart.WHOLE;
    private boolean denied;

    private ClaimLines() {}

    /** A physician's line in a hospital outpatient department, on campus. */
    public static ClaimLines professional() {
        return complete()
                .type(ClaimType.PROFESSIONAL)
                .pos("22")
                .billed("1800.00")
                .allowed("410.00")
                .paid("328.00");
    }

    /** A hospital outpatient department's line. */
    public static ClaimLines institutional() {
        return complete()
                .type(ClaimType.INSTITUTIONAL)
                .billType("131")
                .billed("31000.00")
                .allowed("12500.00")
                .paid("10000.00");
    }

    /** A line with identity, code and service date alone; claim type, names, codes and amounts are absent. */
    public static ClaimLines bare() {
        return new ClaimLines();
    }

    private static ClaimLines complete() {
        return new ClaimLines()
                .paidOn("2024-04-10")
                .units("1")
                .icd10("C7951")
                .payer("AETNA")
                .plan("CHOICE POS II")
                .lineOfBusiness("Commercial")
                .renderingNpi("1000000004")
                .billingNpi("1000000012")
                .taxonomy("2085R0204X")
                .state("PA");
    }

    public ClaimLines extract(String fileName) {
        this.extract = fileName;
        return this;
    }

    /** Record number; the file line is taken to be one more, for the header. */
    public ClaimLines record(long number) {
        this.recordNumber = number;
        return this;
    }

    public ClaimLines source(String name) {
        this.source = name;
        return this;
    }

    public ClaimLines claim(String id) {
        this.claimId = id;
        return this;
    }

    public ClaimLines line(String number) {
        this.claimLineNumber = number;
        return this;
    }

    public ClaimLines patient(String id) {
        this.patientId = id;
        return this;
    }

    public ClaimLines type(ClaimType type) {
        this.claimType = type;
        return this;
    }

    public ClaimLines code(String code) {
        this.procedureCode = code;
        return this;
    }

    public ClaimLines modifiers(String... codes) {
        this.modifiers = List.of(codes);
        return this;
    }

    /** Service date, {@code yyyy-MM-dd}. */
    public ClaimLines on(String date) {
        this.serviceDate = LocalDate.parse(date);
        return this;
    }

    /** Paid date, {@code yyyy-MM-dd}, or null. */
    public ClaimLines paidOn(String date) {
        this.paidDate = date == null ? null : LocalDate.parse(date);
        return this;
    }

    public ClaimLines units(String count) {
        this.units = count == null ? null : new BigDecimal(count);
        return this;
    }

    /** Dollars with cents, or null. */
    public ClaimLines billed(String dollars) {
        this.billed = money(dollars);
        return this;
    }

    /** Dollars with cents, or null. */
    public ClaimLines allowed(String dollars) {
        this.allowed = money(dollars);
        return this;
    }

    /** Dollars with cents, or null. */
    public ClaimLines paid(String dollars) {
        this.paid = money(dollars);
        return this;
    }

    public ClaimLines icd10(String... codes) {
        return diagnoses(DiagnosisCodeSystem.ICD_10_CM, codes);
    }

    public ClaimLines icd9(String... codes) {
        return diagnoses(DiagnosisCodeSystem.ICD_9_CM, codes);
    }

    public ClaimLines diagnoses(DiagnosisCodeSystem system, String... codes) {
        this.codeSystem = system;
        this.diagnoses = List.of(codes);
        return this;
    }

    public ClaimLines pos(String code) {
        this.placeOfService = code;
        return this;
    }

    public ClaimLines billType(String threeCharacters) {
        this.billType = threeCharacters;
        return this;
    }

    public ClaimLines payer(String name) {
        this.payer = name;
        return this;
    }

    public ClaimLines plan(String name) {
        this.plan = name;
        return this;
    }

    public ClaimLines lineOfBusiness(String name) {
        this.lineOfBusiness = name;
        return this;
    }

    public ClaimLines renderingNpi(String npi) {
        this.renderingNpi = npi;
        return this;
    }

    public ClaimLines billingNpi(String npi) {
        this.billingNpi = npi;
        return this;
    }

    /** Taxonomy code of the rendering provider. */
    public ClaimLines taxonomy(String code) {
        this.renderingTaxonomy = code;
        return this;
    }

    public ClaimLines billingTaxonomy(String code) {
        this.billingTaxonomy = code;
        return this;
    }

    /** CMS specialty code of the rendering provider. */
    public ClaimLines specialty(String cmsCode) {
        this.renderingSpecialty = cmsCode;
        return this;
    }

    public ClaimLines state(String code) {
        this.renderingState = code;
        return this;
    }

    public ClaimLines adjustment(Adjustment kind) {
        this.adjustment = kind;
        return this;
    }

    public ClaimLines part(LinePart told) {
        this.part = told;
        return this;
    }

    /** Denied by its claim status. */
    public ClaimLines denied() {
        this.denied = true;
        return this;
    }

    public ClaimLine build() {
        return new ClaimLine(
                new SourcePosition(extract, recordNumber, recordNumber + 1),
                new ClaimLine.Identity(source, claimId, claimLineNumber, patientId),
                claimType,
                procedureCode,
                modifiers,
                serviceDate,
                paidDate,
                units,
                new ClaimLine.Amounts(billed, allowed, paid),
                new ClaimLine.Diagnoses(codeSystem, diagnoses),
                new ClaimLine.Setting(placeOfService, billType),
                new ClaimLine.Coverage(payer, plan, lineOfBusiness),
                new ClaimLine.Provider(
                        renderingNpi,
                        billingNpi,
                        renderingTaxonomy,
                        billingTaxonomy,
                        renderingSpecialty,
                        renderingState),
                adjustment,
                part,
                denied);
    }

    private static Money money(String dollars) {
        return dollars == null ? null : Money.ofDollars(new BigDecimal(dollars));
    }
}
