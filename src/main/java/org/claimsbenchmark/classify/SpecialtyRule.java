package org.claimsbenchmark.classify;

import java.util.Optional;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimLine.Provider;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.reference.ReferenceTables.Taxonomy;

/**
 * {@code specialty}: by the rendering provider's taxonomy, else the billing provider's, else the CMS specialty code. The
 * first that is present decides, also when it is no code. Also whether the deciding taxonomy is on the card.
 */
final class SpecialtyRule {

    private static final Decision ADVANCED_PRACTICE =
            new Decision(DimensionValues.ADVANCED_PRACTICE, Rule.SPECIALTY_TAXONOMY_CLASSIFICATION);
    private static final Decision TAXONOMY_OTHER =
            new Decision(DimensionValues.OTHER_SPECIALTY, Rule.SPECIALTY_TAXONOMY_OTHER);
    private static final Decision TAXONOMY_NOT_A_CODE =
            new Decision(DimensionValues.UNKNOWN, Rule.SPECIALTY_TAXONOMY_NOT_A_CODE);
    private static final Decision CMS_OTHER = new Decision(DimensionValues.OTHER_SPECIALTY, Rule.SPECIALTY_CMS_OTHER);
    private static final Decision CMS_NOT_A_CODE = new Decision(DimensionValues.UNKNOWN, Rule.SPECIALTY_CMS_NOT_A_CODE);
    private static final Decision NONE = new Decision(DimensionValues.NOT_IN_INPUT, Rule.SPECIALTY_NOT_IN_INPUT);

    private final ReferenceTables reference;
    private final Memo<String, Decision> byTaxonomy = new Memo<>(this::ofTaxonomy);

    SpecialtyRule(ReferenceTables reference) {
        this.reference = reference;
    }

    Decision decide(ClaimLine line) {
        String taxonomy = decidingTaxonomy(line.provider());
        if (taxonomy != null) {
            return byTaxonomy.of(taxonomy);
        }
        String cmsCode = line.provider().renderingSpecialty();
        return cmsCode == null ? NONE : ofCmsCode(cmsCode);
    }

    boolean isOnCard(ClaimLine line) {
        String taxonomy = decidingTaxonomy(line.provider());
        return taxonomy != null
                && reference
                        .taxonomy(taxonomy)
                        .filter(row -> row.entry().onCard())
                        .isPresent();
    }

    private static String decidingTaxonomy(Provider provider) {
        return provider.renderingTaxonomy() != null ? provider.renderingTaxonomy() : provider.billingTaxonomy();
    }

    private Decision ofTaxonomy(String code) {
        Optional<Taxonomy> row = reference.taxonomy(code);
        if (row.isPresent()) {
            return row.get().validCode()
                    ? new Decision(row.get().specialty(), Rule.SPECIALTY_TAXONOMY)
                    : TAXONOMY_NOT_A_CODE;
        }
        if (!looksLikeTaxonomy(code) || reference.listsWholeTaxonomyFamilyOf(code)) {
            return TAXONOMY_NOT_A_CODE;
        }
        // The other classifications that make a specialty are listed whole: a code of theirs is in the table or is
        // none.
        return code.startsWith("363A") || code.startsWith("363L") ? ADVANCED_PRACTICE : TAXONOMY_OTHER;
    }

    private Decision ofCmsCode(String code) {
        Optional<String> specialty = reference.specialtyOfCmsCode(code);
        if (specialty.isPresent()) {
            return new Decision(specialty.get(), Rule.SPECIALTY_CMS);
        }
        return looksLikeCmsCode(code) ? CMS_OTHER : CMS_NOT_A_CODE;
    }

    /** Ten characters: two digits, letters and digits, X (NUCC). */
    private static boolean looksLikeTaxonomy(String code) {
        if (code.length() != 10 || !isDigit(code.charAt(0)) || !isDigit(code.charAt(1)) || code.charAt(9) != 'X') {
            return false;
        }
        for (int i = 2; i < 9; i++) {
            if (!isDigit(code.charAt(i)) && !isLetter(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Two characters: a digit or a letter, and a digit (CMS). */
    private static boolean looksLikeCmsCode(String code) {
        return code.length() == 2 && (isDigit(code.charAt(0)) || isLetter(code.charAt(0))) && isDigit(code.charAt(1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
