package org.claimsbenchmark.claim;

/**
 * What the figures of an edition are about and under which rules they are told. It stays with the edition from one publication to
 * the next.
 *
 * @param period of service
 * @param dominance which prices are withheld; null of a publication from before there was such a rule
 * @param smallChanges what becomes of a publication that changes figures by few patients
 */
public record EditionTerms(ServiceMonths period, Dominance dominance, SmallChanges smallChanges) {

    /** What holds where nobody said otherwise. */
    public static final EditionTerms USUAL = new EditionTerms(ServiceMonths.ALL, Dominance.USUAL, SmallChanges.TELL);

    /** To ask for no other terms. */
    public static final EditionTerms AS_THEY_ARE = new EditionTerms(null, null, null);

    /** These terms, and where one is null that of the others. */
    public EditionTerms orElse(EditionTerms others) {
        return new EditionTerms(
                period == null ? others.period : period,
                dominance == null ? others.dominance : dominance,
                smallChanges == null ? others.smallChanges : smallChanges);
    }
}
