package org.claimsbenchmark.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A record as it would be understood. Of identifiers only whether they are there is told; text that has not the shape of
 * its code is not shown. Where the record would be rejected, all but its place, procedure and faults is null or empty.
 *
 * @param record 1-based number of the record
 * @param line 1-based line of the file
 * @param procedure code
 * @param inScope whether that is 20982 or a related code
 * @param faults codes of the record's faults; were it in scope, where it is not
 * @param claimType professional or institutional, or null
 * @param modifiers in order
 * @param serviceDate line start date, else claim start date
 * @param paidDate or null
 * @param units or null
 * @param billed dollars, or null
 * @param allowed dollars, or null
 * @param paid dollars, or null
 * @param diagnoses codes in order
 * @param diagnosisRevision icd-9-cm or icd-10-cm
 * @param placeOfService code, or null
 * @param billType code, or null
 * @param specialtyCodes rendering and billing taxonomy and CMS specialty, those that are there
 * @param state of the rendering provider, or null
 * @param adjustment what it does to earlier records
 * @param denied whether its status says so
 * @param claim masked identifier
 * @param patient masked identifier
 * @param renderingProvider masked identifier, or null
 * @param billingProvider masked identifier, or null
 * @param dimensions value of each dimension after classification
 */
public record PreviewLine(
        long record,
        long line,
        String procedure,
        boolean inScope,
        List<String> faults,
        String claimType,
        List<String> modifiers,
        LocalDate serviceDate,
        LocalDate paidDate,
        BigDecimal units,
        BigDecimal billed,
        BigDecimal allowed,
        BigDecimal paid,
        List<String> diagnoses,
        String diagnosisRevision,
        String placeOfService,
        String billType,
        List<String> specialtyCodes,
        String state,
        String adjustment,
        boolean denied,
        String claim,
        String patient,
        String renderingProvider,
        String billingProvider,
        Map<String, String> dimensions) {}
