package org.claimsbenchmark.comparison;

import static org.claimsbenchmark.comparison.PlainRecord.orNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.classify.LineClassifier;
import org.claimsbenchmark.finding.SourcePosition;
import org.claimsbenchmark.reference.ProcedureScope;
import org.claimsbenchmark.reference.ReferenceTables;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Keeps the records in scope, and classifies them with this project's own {@link LineClassifier}. Called by one thread, in
 * the order of the records.
 */
final class PlainLineProcessor implements ItemProcessor<PlainRecord, PlainLine> {

    private static final LocalDate DELIVERY = LocalDate.of(2026, 3, 31);

    private final ReferenceTables reference = ReferenceTables.standard();
    private final LineClassifier classifier = new LineClassifier(reference);
    private final String extract;
    private long recordNumber;

    PlainLineProcessor(String extract) {
        this.extract = extract;
    }

    @Override
    public PlainLine process(PlainRecord record) {
        recordNumber++;
        String code = upper(record.hcpcsCode());
        ProcedureScope scope = code == null ? ProcedureScope.OUT_OF_SCOPE : reference.scopeOf(code);
        if (scope == ProcedureScope.OUT_OF_SCOPE) {
            return null;
        }
        ClaimLine line = line(record, code);
        return new PlainLine(
                line,
                classifier.classify(line, DELIVERY),
                scope == ProcedureScope.INDEX,
                isNegative(line.amounts()) && line.adjustment() != Adjustment.VOID);
    }

    private ClaimLine line(PlainRecord record, String code) {
        String lineStart = orNull(record.claimLineStartDate());
        LocalDate serviceDate = LocalDate.parse(lineStart != null ? lineStart : orNull(record.claimStartDate()));
        String units = orNull(record.serviceUnitQuantity());
        String source = orNull(record.dataSource());
        String patient = orNull(record.personId());
        ClaimType claimType = claimType(record);
        String billType = billType(record);
        return new ClaimLine(
                new SourcePosition(extract, recordNumber, recordNumber + 1),
                new ClaimLine.Identity(
                        source != null ? source : orNull(record.payer()),
                        orNull(record.claimId()),
                        orNull(record.claimLineNumber()),
                        patient != null ? patient : orNull(record.memberId())),
                claimType,
                code,
                record.modifiers().stream().map(PlainLineProcessor::upper).toList(),
                serviceDate,
                null,
                units == null ? null : new BigDecimal(units),
                new ClaimLine.Amounts(
                        money(record.chargeAmount()), money(record.allowedAmount()), money(record.paidAmount())),
                new ClaimLine.Diagnoses(
                        "icd-9-cm".equals(orNull(record.diagnosisCodeType()))
                                ? DiagnosisCodeSystem.ICD_9_CM
                                : DiagnosisCodeSystem.onServiceDate(serviceDate),
                        record.diagnoses().stream()
                                .map(diagnosis -> upper(diagnosis).replace(".", ""))
                                .toList()),
                new ClaimLine.Setting(upper(record.placeOfServiceCode()), billType),
                new ClaimLine.Coverage(orNull(record.payer()), orNull(record.plan()), orNull(record.lineOfBusiness())),
                new ClaimLine.Provider(
                        orNull(record.renderingNpi()),
                        orNull(record.billingNpi()),
                        upper(record.renderingTaxonomyCode()),
                        upper(record.billingTaxonomyCode()),
                        upper(record.renderingSpecialtyCode()),
                        upper(record.renderingState())),
                adjustment(record, claimType, billType),
                LinePart.WHOLE,
                "denied".equalsIgnoreCase(orNull(record.claimStatus())));
    }

    private static ClaimType claimType(PlainRecord record) {
        String text = orNull(record.claimType());
        return text == null ? null : ClaimType.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String billType(PlainRecord record) {
        String code = upper(record.billTypeCode());
        return code != null && code.length() == 4 && code.charAt(0) == '0' ? code.substring(1) : code;
    }

    private static Adjustment adjustment(PlainRecord record, ClaimType claimType, String billType) {
        String frequency = orNull(record.claimFrequencyCode());
        if (frequency == null && claimType != ClaimType.PROFESSIONAL && billType != null && billType.length() == 3) {
            frequency = billType.substring(2);
        }
        if (frequency == null) {
            return Adjustment.ORIGINAL;
        }
        return switch (frequency) {
            case "8" -> Adjustment.VOID;
            case "7" -> Adjustment.REPLACEMENT;
            default -> Adjustment.ORIGINAL;
        };
    }

    private static boolean isNegative(ClaimLine.Amounts amounts) {
        List<Money> present = Stream.of(amounts.billed(), amounts.allowed(), amounts.paid())
                .filter(Objects::nonNull)
                .toList();
        return present.stream().anyMatch(Money::isNegative) && present.stream().allMatch(amount -> amount.cents() <= 0);
    }

    private static Money money(String text) {
        String dollars = orNull(text);
        return dollars == null ? null : Money.ofDollars(new BigDecimal(dollars));
    }

    private static String upper(String text) {
        String filled = orNull(text);
        return filled == null ? null : filled.toUpperCase(Locale.ROOT);
    }
}
