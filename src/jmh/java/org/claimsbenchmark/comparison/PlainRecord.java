package org.claimsbenchmark.comparison;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The columns of an extract that the plain job maps, as text; a component is called as its column, in camel case. */
record PlainRecord(
        String claimId,
        String claimLineNumber,
        String claimType,
        String personId,
        String memberId,
        String payer,
        String plan,
        String claimStartDate,
        String claimLineStartDate,
        String placeOfServiceCode,
        String billTypeCode,
        String serviceUnitQuantity,
        String hcpcsCode,
        String hcpcsModifier1,
        String hcpcsModifier2,
        String hcpcsModifier3,
        String hcpcsModifier4,
        String hcpcsModifier5,
        String renderingNpi,
        String billingNpi,
        String paidAmount,
        String allowedAmount,
        String chargeAmount,
        String diagnosisCodeType,
        String diagnosisCode1,
        String diagnosisCode2,
        String diagnosisCode3,
        String diagnosisCode4,
        String dataSource,
        String claimFrequencyCode,
        String claimStatus,
        String lineOfBusiness,
        String renderingTaxonomyCode,
        String billingTaxonomyCode,
        String renderingSpecialtyCode,
        String renderingState) {

    /** In claim order, without blanks. */
    List<String> modifiers() {
        return filled(hcpcsModifier1, hcpcsModifier2, hcpcsModifier3, hcpcsModifier4, hcpcsModifier5);
    }

    /** In claim order, without blanks. */
    List<String> diagnoses() {
        return filled(diagnosisCode1, diagnosisCode2, diagnosisCode3, diagnosisCode4);
    }

    private static List<String> filled(String... texts) {
        return Stream.of(texts)
                .map(PlainRecord::orNull)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Trimmed, or null when blank. */
    static String orNull(String text) {
        String trimmed = text == null ? "" : text.strip();
        return trimmed.isEmpty() ? null : trimmed;
    }
}
