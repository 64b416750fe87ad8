package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineClassifierTest {

    private static final int LINES = 20_000;

    @Test
    void anyLineGetsOneValueOfThePublishedDomainInEveryDimension() {
        Random random = new Random(20982);
        for (int i = 0; i < LINES; i++) {
            Classification classification = Classified.CLASSIFIER.classify(randomLine(random), Classified.DELIVERED);
            for (Dimension dimension : Dimension.values()) {
                Decision decision = classification.decisions().get(dimension);
                assertThat(decision.rule().dimension()).isEqualTo(dimension);
                assertThat(DimensionValues.allows(dimension, decision.value()))
                        .as("line %d, %s, %s", i, dimension, decision.rule())
                        .isTrue();
            }
            assertThat(classification.siteExpectation()).isIn("typical", "accepted", "atypical");
            for (FindingCode code : classification.findings()) {
                assertThat(code.kind()).isEqualTo(FindingCode.Kind.FACT);
            }
        }
    }

    @Test
    void theSameLineGetsTheSameClassificationFromAnyClassifierInAnyOrder() {
        LineClassifier other = new LineClassifier(ReferenceTables.standard());
        Random random = new Random(20983);
        List<ClaimLine> lines = random.ints(2_000)
                .mapToObj(seed -> randomLine(new Random(seed)))
                .toList();
        List<Classification> forward = lines.stream()
                .map(line -> Classified.CLASSIFIER.classify(line, Classified.DELIVERED))
                .toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            assertThat(other.classify(lines.get(i), Classified.DELIVERED)).isEqualTo(forward.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "payer.csv, payer, PAYER",
        "payer_alias.csv, payer, PAYER",
        "line_of_business_alias.csv, line_of_business, LINE_OF_BUSINESS",
        "taxonomy.csv, specialty, SPECIALTY",
        "cms_specialty.csv, specialty, SPECIALTY",
    })
    void theReferenceTablesNameNoValueOutsideTheDomain(String table, String column, Dimension dimension)
            throws IOException {
        Set<String> named = new HashSet<>();
        try (Reader text = new InputStreamReader(
                ReferenceTables.class.getResourceAsStream("/reference/" + table), StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(text)) {
                named.add(row.get(column));
            }
        }
        assertThat(named).isNotEmpty().isSubsetOf(DimensionValues.of(dimension));
    }

    @Test
    void aClassificationNamesEveryDimensionAndCannotBeChanged() {
        Classification classification = Classified.classify(ClaimLines.professional());
        assertThat(classification.decisions()).containsOnlyKeys(Dimension.values());
        assertThat(classification.decisions()).isUnmodifiable();
        assertThat(classification.findings()).isUnmodifiable();
    }

    private static final String[] CODES = {
        "",
        " ",
        "0",
        "11",
        "19",
        "22",
        "23",
        "24",
        "2",
        "99",
        "ZZ",
        "131",
        "13I",
        "141",
        "831",
        "851",
        "0131",
        "111",
        "8",
        "50",
        "LT",
        "RT",
        "53",
        "73",
        "PO",
        "GC",
        "*",
        "C7951",
        "M8450XA",
        "R52",
        "G893",
        "C349",
        "1985",
        "73313",
        "V1051",
        "E",
        "é",
        "ß",
        "\u0000",
        "💊",
        "2085R0204X",
        "2085P0200X",
        "363LF0000X",
        "261QA1903X",
        "94",
        "49",
        "PA",
        "pa",
        "12345678901234567890",
        "NULL",
        "null",
        "-1",
        "%",
        "Medicare"
    };

    private static final String[] NAMES = {
        "",
        " ",
        "AETNA",
        "AETNA MEDICARE",
        "MEDICARE",
        "Medicaid",
        "UHC COMMUNITY PLAN",
        "BETTER HEALTH",
        "ADVANTAGE",
        "Blue-Cross",
        "???",
        "é",
        "ß",
        "İstanbul",
        "\u0000",
        "💊",
        "commercial",
        "OTHER",
        "MEDICARE ADVANTAGE",
        "x"
    };

    private static ClaimLine randomLine(Random random) {
        ClaimType[] types = {null, ClaimType.PROFESSIONAL, ClaimType.INSTITUTIONAL};
        DiagnosisCodeSystem[] systems = DiagnosisCodeSystem.values();
        return ClaimLines.bare()
                .type(types[random.nextInt(types.length)])
                .code(random.nextBoolean() ? "20982" : text(random, CODES))
                .modifiers(texts(random, 5))
                .on(LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28))
                        .toString())
                .paidOn(
                        random.nextBoolean()
                                ? null
                                : LocalDate.of(1970 + random.nextInt(90), 1, 1).toString())
                .billed(amount(random))
                .allowed(amount(random))
                .paid(amount(random))
                .diagnoses(systems[random.nextInt(systems.length)], texts(random, 25))
                .pos(textOrNull(random, CODES))
                .billType(textOrNull(random, CODES))
                .payer(textOrNull(random, NAMES))
                .plan(textOrNull(random, NAMES))
                .lineOfBusiness(textOrNull(random, NAMES))
                .taxonomy(textOrNull(random, CODES))
                .billingTaxonomy(textOrNull(random, CODES))
                .specialty(textOrNull(random, CODES))
                .state(textOrNull(random, CODES))
                .build();
    }

    private static String textOrNull(Random random, String[] pool) {
        return random.nextInt(3) == 0 ? null : text(random, pool);
    }

    /** Mostly one of the pool, sometimes any characters at all. */
    private static String text(Random random, String[] pool) {
        if (random.nextInt(5) > 0) {
            return pool[random.nextInt(pool.length)];
        }
        StringBuilder any = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            any.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
        }
        return any.toString();
    }

    private static String[] texts(Random random, int most) {
        String[] texts = new String[random.nextInt(most + 1)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(random, CODES);
        }
        return texts;
    }

    private static String amount(Random random) {
        return random.nextInt(4) == 0 ? null : Integer.toString(random.nextInt(2_000) - 500);
    }
}
