package org.claimsbenchmark.extract.x12;

import java.util.Locale;

/**
 * Who the patient is when the subscriber's identifier alone does not tell: dependents share it. The birth date and the first
 * name tell them apart, twins included, and are the same in every claim of the patient. Nobody sees them in it: an
 * identifier of a patient is stored as a keyed pseudonym and nowhere else.
 */
final class PatientId {

    private PatientId() {}

    /**
     * @param own identifier of the dependent, where a payer gives one
     * @param memberId the subscriber's
     * @param birthDate as written, or blank
     * @param firstName in any case
     * @return blank when neither identifier is given
     */
    static String ofDependent(String own, String memberId, String birthDate, String firstName) {
        if (!own.isEmpty() || memberId.isEmpty()) {
            return own;
        }
        return memberId + "-" + birthDate + "-" + firstName.strip().toUpperCase(Locale.ROOT);
    }
}
