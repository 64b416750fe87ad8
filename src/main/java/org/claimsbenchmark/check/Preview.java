package org.claimsbenchmark.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimLine.Provider;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.classify.Classification;
import org.claimsbenchmark.classify.Dimension;
import org.claimsbenchmark.classify.LineClassifier;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.SourcePosition;
import org.claimsbenchmark.layout.ClaimField;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.layout.ParseResult;

/**
 * A few lines as they would be understood: the first in scope, and where these are not enough, the first records of other
 * codes. Their codes are given to a parser as if they were in scope.
 */
final class Preview {

    static final int LINES = 10;

    private static final String MASK = "•••";
    /** Stands on every line of the claim, so that it says nothing of whose claim it is. */
    private static final String LINE_NUMBER_SHAPE = "[0-9]{1,3}";

    private final LineClassifier classifier;
    private final LocalDate deliveryDate;
    private final List<PreviewLine> inScope = new ArrayList<>();

    Preview(LineClassifier classifier, LocalDate deliveryDate) {
        this.classifier = classifier;
        this.deliveryDate = deliveryDate;
    }

    /** Classifies a line in scope, and keeps it when it is one of the first. */
    Classification inScope(ClaimLine line) {
        Classification classification = classifier.classify(line, deliveryDate);
        if (inScope.size() < LINES) {
            inScope.add(understood(line, classification, true));
        }
        return classification;
    }

    /** A record in scope that would be rejected. */
    void rejected(SourcePosition position, List<Finding> faults) {
        if (inScope.size() < LINES) {
            inScope.add(rejected(position, null, true, faults));
        }
    }

    /** @param first records of the extract, of any code */
    List<PreviewLine> lines(LayoutMatch match, List<RawRecord> first) {
        Set<Long> shown = inScope.stream().map(PreviewLine::record).collect(Collectors.toSet());
        ClaimLineParser reader = ClaimLineParser.ofCodes(match, Set.of());
        Set<String> codes = first.stream().map(reader::procedureCode).collect(Collectors.toSet());
        ClaimLineParser parser = ClaimLineParser.ofCodes(match, codes);
        Stream<PreviewLine> others = first.stream()
                .filter(record -> !shown.contains(record.position().recordNumber()))
                .map(record -> other(parser, record))
                .limit(LINES - inScope.size());
        return Stream.concat(inScope.stream(), others)
                .sorted(Comparator.comparingLong(PreviewLine::record))
                .toList();
    }

    private PreviewLine other(ClaimLineParser parser, RawRecord record) {
        ParseResult result = parser.parse(record);
        if (result instanceof ParseResult.InScope parsed) {
            return understood(parsed.line(), classifier.classify(parsed.line(), deliveryDate), false);
        }
        List<Finding> faults = result instanceof ParseResult.Rejected rejected ? rejected.faults() : List.of();
        return rejected(record.position(), parser.procedureCode(record), false, faults);
    }

    private static PreviewLine rejected(SourcePosition position, String code, boolean inScope, List<Finding> faults) {
        return new PreviewLine(
                position.recordNumber(),
                position.lineNumber(),
                CodeShape.shown(ClaimField.HCPCS_CODE, code),
                inScope,
                faults.stream()
                        .map(fault ->
                                fault.column() == null ? fault.code().name() : fault.code() + " in " + fault.column())
                        .distinct()
                        .toList(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                Map.of());
    }

    private static PreviewLine understood(ClaimLine line, Classification classification, boolean inScope) {
        Provider provider = line.provider();
        ClaimLine.Amounts amounts = line.amounts();
        return new PreviewLine(
                line.position().recordNumber(),
                line.position().lineNumber(),
                CodeShape.shown(ClaimField.HCPCS_CODE, line.procedureCode()),
                inScope,
                List.of(),
                line.claimType() == null ? null : word(line.claimType()),
                line.modifiers().stream()
                        .map(code -> CodeShape.shown(ClaimField.HCPCS_MODIFIER, code))
                        .toList(),
                line.serviceDate(),
                line.paidDate(),
                line.units(),
                dollars(amounts.billed()),
                dollars(amounts.allowed()),
                dollars(amounts.paid()),
                line.diagnoses().codes().stream()
                        .map(code -> CodeShape.shown(ClaimField.DIAGNOSIS_CODE, code))
                        .toList(),
                line.diagnoses().codeSystem() == DiagnosisCodeSystem.ICD_9_CM ? "icd-9-cm" : "icd-10-cm",
                CodeShape.shown(ClaimField.PLACE_OF_SERVICE_CODE, line.setting().placeOfService()),
                CodeShape.shown(ClaimField.BILL_TYPE_CODE, line.setting().billType()),
                specialtyCodes(provider),
                provider.renderingState(),
                word(line.adjustment()),
                line.deniedByStatus(),
                masked(line.identity().claimId())
                        + (line.identity().claimLineNumber().matches(LINE_NUMBER_SHAPE)
                                ? " line " + line.identity().claimLineNumber()
                                : ""),
                masked(line.identity().patientId()),
                masked(provider.renderingNpi()),
                masked(provider.billingNpi()),
                values(classification));
    }

    private static List<String> specialtyCodes(Provider provider) {
        Map<ClaimField, String> codes = new EnumMap<>(ClaimField.class);
        codes.put(ClaimField.RENDERING_TAXONOMY_CODE, provider.renderingTaxonomy());
        codes.put(ClaimField.BILLING_TAXONOMY_CODE, provider.billingTaxonomy());
        codes.put(ClaimField.RENDERING_SPECIALTY_CODE, provider.renderingSpecialty());
        return codes.entrySet().stream()
                .filter(code -> code.getValue() != null)
                .map(code -> CodeShape.shown(code.getKey(), code.getValue()))
                .toList();
    }

    private static Map<String, String> values(Classification classification) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            values.put(dimension.column(), classification.value(dimension));
        }
        return values;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static BigDecimal dollars(Money money) {
        return money == null ? null : money.dollars();
    }

    private static String masked(String identifier) {
        return identifier == null ? null : MASK;
    }
}
