package org.claimsbenchmark.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Placeholder of the agreed API: room `reference` replaces the bodies. */
public final class ReferenceTables {

    /** Hex SHA-256 over the contents of all tables. */
    public String version() {
        return "";
    }

    public ProcedureScope scopeOf(String procedureCode) {
        return ProcedureScope.OUT_OF_SCOPE;
    }

    public Optional<CodeEntry> relatedProcedure(String code, LocalDate serviceDate) {
        return Optional.empty();
    }

    public Optional<PlaceOfService> placeOfService(String code, LocalDate serviceDate) {
        return Optional.empty();
    }

    public record PlaceOfService(CodeEntry entry, boolean facilityRate) {}

    public Optional<Modifier> modifier(String code, LocalDate serviceDate) {
        return Optional.empty();
    }

    /** @param validOnIndexCode false where Medicare's indicators do not allow it on 20982 */
    public record Modifier(CodeEntry entry, boolean validOnIndexCode, ClaimSide side) {}

    /** Which claims a code may stand on. */
    public enum ClaimSide {
        PROFESSIONAL,
        FACILITY,
        BOTH
    }

    /** ICD-10-CM only; code upper case without dot. */
    public Optional<Diagnosis> diagnosis(String code, LocalDate serviceDate) {
        return Optional.empty();
    }

    /**
     * @param entry onCard is true also for the valid form of a card row that is not a code
     * @param billable false for headers that claims may not carry, and for card rows that are not codes
     * @param validCode false for card rows that are not codes of ICD-10-CM, such as M84.51XA
     */
    public record Diagnosis(CodeEntry entry, boolean billable, boolean validCode) {}

    /** Whether the diagnosis table lists every ICD-10-CM code that begins as this one does, so that absence means "not a code". */
    public boolean listsWholeDiagnosisFamilyOf(String code) {
        return false;
    }

    public Optional<Taxonomy> taxonomy(String code) {
        return Optional.empty();
    }

    /** @param cardLabel what the card calls it, or null; specialty: value of the dimension, e.g. "Interventional radiology" */
    public record Taxonomy(CodeEntry entry, String cardLabel, String specialty, boolean validCode) {}

    /** Whether the taxonomy table lists every code of this one's classification, so that absence means "not a code". */
    public boolean listsWholeTaxonomyFamilyOf(String code) {
        return false;
    }

    /** Specialty dimension value of a CMS specialty code; empty when the code is not in the table. */
    public Optional<String> specialtyOfCmsCode(String cmsSpecialtyCode) {
        return Optional.empty();
    }

    /** Upper case; anything but letters and digits becomes one space; trimmed. Empty for null. */
    public static String normalisedName(String name) {
        return "";
    }

    /**
     * Line of business that the extract's own column names, for example {@code Medicare Advantage}: the longest alias
     * that stands in the normalised text as whole words. Empty when blank or when no alias matches.
     */
    public Optional<String> lineOfBusiness(String extractWord) {
        return Optional.empty();
    }

    /**
     * The payer that a name means. Aliases match as whole words of the normalised name; a brand beats the programme
     * words MEDICARE and MEDICAID; then the longest alias wins, then the one that stands first in the name. Empty when
     * the name is blank or no alias matches. Other insurers are brands too ({@code HUMANA MEDICARE} is {@code Other
     * payer}, brand); MEDICAID alone is {@code Other payer}, no brand; MEDICARE alone is {@code Medicare}, no brand.
     */
    public Optional<PayerMatch> payer(String payerName) {
        return Optional.empty();
    }

    /** @param payer dimension value, e.g. "Blue Cross Blue Shield"; brand: false for Medicare and Medicaid themselves */
    public record PayerMatch(String payer, String alias, boolean brand) {}

    /** National Medicare amount of 20982 in cents, by fee basis value and calendar year of service. */
    public OptionalLong medicareAmountCents(String feeBasis, int serviceYear) {
        return OptionalLong.empty();
    }

    public Optional<NcciPair> ncciPair(ClaimSide side, String column1, String column2, LocalDate serviceDate) {
        return Optional.empty();
    }

    public record NcciPair(String column1, String column2, boolean modifierMayBypass) {}

    /** Units a day that one claim may carry (MUE). */
    public OptionalLong unitLimit(ClaimSide side, String procedureCode, LocalDate serviceDate) {
        return OptionalLong.empty();
    }

    /** Pairs of modifiers that exclude each other on one line of this side. */
    public List<ModifierConflict> modifierConflicts() {
        return List.of();
    }

    public record ModifierConflict(String first, String second, String source) {}

    /** Modifiers that a claim of this side may not carry at all: 53 on a facility claim, 73 and 74 on a professional one. */
    public java.util.Set<String> modifiersExcludedFrom(ClaimSide side) {
        return java.util.Set.of();
    }
}
