package org.claimsbenchmark.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * One claim line as read: normalised, not yet judged. {@code toString} prints the position only.
 *
 * @param position where it was read
 * @param identity whose line it is; the only part with identifiers of persons and claims
 * @param claimType claim form, or null when the extract does not say
 * @param procedureCode HCPCS/CPT code, trimmed, upper case
 * @param modifiers trimmed, upper case, in claim order, without blanks and repeats
 * @param serviceDate line start date, else claim start date
 * @param paidDate or null
 * @param units service units, at most three decimals, or null when blank
 * @param amounts billed, allowed and paid
 * @param diagnoses codes in claim order, pointed ones first
 * @param setting place of service and bill type
 * @param coverage payer, plan and line of business as the extract names them
 * @param provider who rendered or billed
 * @param adjustment what the record does to earlier ones
 * @param part how much of the line the record tells
 * @param deniedByStatus whether the claim status says that the line was denied
 */
public record ClaimLine(
        SourcePosition position,
        Identity identity,
        ClaimType claimType,
        String procedureCode,
        List<String> modifiers,
        LocalDate serviceDate,
        LocalDate paidDate,
        BigDecimal units,
        Amounts amounts,
        Diagnoses diagnoses,
        Setting setting,
        Coverage coverage,
        Provider provider,
        Adjustment adjustment,
        LinePart part,
        boolean deniedByStatus) {

    public ClaimLine {
        Objects.requireNonNull(position);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(procedureCode);
        Objects.requireNonNull(serviceDate);
        Objects.requireNonNull(adjustment);
        Objects.requireNonNull(part);
        modifiers = List.copyOf(modifiers);
    }

    /**
     * Whose line it is. Never printed, never stored: {@code load} turns each part into a keyed pseudonym.
     *
     * @param source data source, else payer, else layout name: the space in which claim identifiers are unique
     * @param claimId as in the extract, trimmed
     * @param claimLineNumber whole numbers without leading zeros, anything else as in the extract
     * @param patientId person, else member identifier
     */
    public record Identity(String source, String claimId, String claimLineNumber, String patientId) {
        @Override
        public String toString() {
            return "Identity[withheld]";
        }
    }

    /**
     * Exact dollars; each null when the extract has none.
     *
     * @param billed charge
     * @param allowed contractually allowed
     * @param paid by the payer
     */
    public record Amounts(Money billed, Money allowed, Money paid) {

        /** Whether more was paid than allowed. Absent amounts are not compared. */
        public boolean isPaidAboveAllowed() {
            return isAbove(paid, allowed);
        }

        /** Whether more was allowed than billed. Absent amounts are not compared. */
        public boolean isAllowedAboveBilled() {
            return isAbove(allowed, billed);
        }

        /** The order of a reversal's amounts is turned around with their sign: they are not compared. */
        private static boolean isAbove(Money amount, Money limit) {
            return amount != null && limit != null && amount.cents() > 0 && amount.compareTo(limit) > 0;
        }

        @Override
        public String toString() {
            return "Amounts[withheld]";
        }
    }

    /**
     * @param codeSystem which ICD revision the codes are of
     * @param codes upper case, without dots, without blanks
     */
    public record Diagnoses(DiagnosisCodeSystem codeSystem, List<String> codes) {
        public Diagnoses {
            Objects.requireNonNull(codeSystem);
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Diagnoses[withheld]";
        }
    }

    /**
     * @param placeOfService CMS place-of-service code, two characters, or null
     * @param billType NUBC type of bill without its leading zero, three characters, or null; case is upper
     */
    public record Setting(String placeOfService, String billType) {}

    /**
     * Names as in the extract, trimmed, each null when blank or absent.
     *
     * @param payer payer name
     * @param plan plan name
     * @param lineOfBusiness the extract's own line of business
     */
    public record Coverage(String payer, String plan, String lineOfBusiness) {}

    /**
     * Each null when blank or absent.
     *
     * @param renderingNpi National Provider Identifier of who rendered
     * @param billingNpi National Provider Identifier of who billed
     * @param renderingTaxonomy NUCC taxonomy code, upper case
     * @param billingTaxonomy NUCC taxonomy code, upper case
     * @param renderingSpecialty CMS specialty code, two characters
     * @param renderingState two letters, upper case
     */
    public record Provider(
            String renderingNpi,
            String billingNpi,
            String renderingTaxonomy,
            String billingTaxonomy,
            String renderingSpecialty,
            String renderingState) {
        @Override
        public String toString() {
            return "Provider[withheld]";
        }
    }

    @Override
    public String toString() {
        return "ClaimLine[" + position + "]";
    }
}
