package org.claimsbenchmark.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.claimsbenchmark.layout.ClaimField;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.reference.ReferenceTables;

/** Whether reference tables and layout know the codes of an extract. */
record CodeTables(ReferenceTables reference, LayoutMatch match, LocalDate asOf) {

    private static final Set<ClaimField> CODED = EnumSet.of(
            ClaimField.CLAIM_TYPE,
            ClaimField.HCPCS_MODIFIER,
            ClaimField.PLACE_OF_SERVICE_CODE,
            ClaimField.BILL_TYPE_CODE,
            ClaimField.DIAGNOSIS_CODE_TYPE,
            ClaimField.RENDERING_TAXONOMY_CODE,
            ClaimField.BILLING_TAXONOMY_CODE,
            ClaimField.RENDERING_SPECIALTY_CODE,
            ClaimField.RENDERING_STATE);

    /** Whether the field holds codes that a table should know. Procedure and diagnosis codes are of no closed table here. */
    static boolean judges(ClaimField field) {
        return CODED.contains(field);
    }

    /** @param text as it stands in the extract, trimmed */
    boolean knows(ClaimField field, String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return switch (field) {
            case HCPCS_MODIFIER -> reference.modifier(code, asOf).isPresent();
            case PLACE_OF_SERVICE_CODE -> reference.placeOfService(code, asOf).isPresent();
            case BILL_TYPE_CODE -> code.matches("0?[1-9][1-9][0-9A-Z]");
            case RENDERING_TAXONOMY_CODE, BILLING_TAXONOMY_CODE -> knowsTaxonomy(field, code);
            case RENDERING_SPECIALTY_CODE ->
                reference.specialtyOfCmsCode(code).isPresent() || code.matches("[0-9A-Z][0-9]");
            default -> match.knowsWord(field, text);
        };
    }

    /** Of classifications that the table does not list whole, any code of the right shape may be one. */
    private boolean knowsTaxonomy(ClaimField field, String code) {
        return reference
                .taxonomy(code)
                .map(ReferenceTables.Taxonomy::validCode)
                .orElseGet(() -> CodeShape.fits(field, code) && !reference.listsWholeTaxonomyFamilyOf(code));
    }
}
