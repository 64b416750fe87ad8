package org.claimsbenchmark.reference;

/**
 * One place where the official code sets disagree with the 20982 card.
 *
 * @param subject table of the code, for example {@code taxonomy}
 * @param code as the card prints it, diagnosis codes with their dot
 * @param cardMeaning what the card says
 * @param officialMeaning what the code set says; it decides
 * @param consequence what it does to the figures
 * @param source the official publication
 */
public record ReferenceDiscrepancy(
        String subject, String code, String cardMeaning, String officialMeaning, String consequence, String source) {

    static ReferenceDiscrepancy of(Row row) {
        return new ReferenceDiscrepancy(
                row.text("subject"),
                row.text("code"),
                row.text("card_meaning"),
                row.text("official_meaning"),
                row.text("consequence"),
                row.text("source"));
    }
}
