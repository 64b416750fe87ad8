package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimsbenchmark.finding.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the bytes of a record, it yields findings, is counted, and harms no other record. */
@Tag("any-server")
class MutatedRecordsTest {

    private static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,payer,claim_start_date,hcpcs_code,hcpcs_modifier_1,"
                    + "service_unit_quantity,charge_amount,paid_amount,diagnosis_code_1,diagnosis_pointers,paid_date\n";
    /** Every cell holds a word that no sentence may repeat. */
    private static final String RECORD =
            "ZQCLAIM,1,ZQTYPE,ZQPERSON,ZQPAYER,2024-03-05,20982,RT,1,5000.00,960.00,ZQ79,1,2024-04-01";

    private static final byte[][] INSERTS = {
        {'"'},
        {'"', '"'},
        {','},
        {'\n'},
        {'\r'},
        {'\r', '\n'},
        {0},
        {(byte) 0xFF},
        {(byte) 0xC3},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {'\t'},
        {' '},
        {'-'},
        {'e'},
        {'9', '9', '9', '9', '9', '9', '9', '9', '9', '9'},
        {0x1A},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}
    };
    private static final int RECORDS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aMutatedLineHarmsNoOtherLine(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            int victim = random.nextInt(RECORDS);
            ByteArrayOutputStream extract = new ByteArrayOutputStream();
            extract.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int record = 0; record < RECORDS; record++) {
                byte[] bytes = RECORD.getBytes(StandardCharsets.UTF_8);
                extract.writeBytes(record == victim ? mutated(bytes, random) : bytes);
                extract.write('\n');
            }

            List<ParseResult> results = TuvaExtract.parseAll(extract.toByteArray(), TuvaExtract.INDEX_CODE);

            int after = RECORDS - 1 - victim;
            assertThat(results.subList(0, victim)).hasOnlyElementsOfType(ParseResult.InScope.class);
            assertThat(results.subList(results.size() - after, results.size()))
                    .hasOnlyElementsOfType(ParseResult.InScope.class);
            assertNoValueIn(results);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void anyMutationOfAWholeExtractYieldsNumberedRecordsAndFindingsOnly(long seed) {
        Random random = new Random(seed);
        byte[] body = (RECORD + "\n").repeat(RECORDS).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 1500; round++) {
            ByteArrayOutputStream extract = new ByteArrayOutputStream();
            extract.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
            extract.writeBytes(mutated(body, random));

            TuvaExtract.Opened opened = TuvaExtract.open("claims.csv", extract.toByteArray());
            ClaimLineParser parser = new ClaimLineParser(opened.match(), TuvaExtract.INDEX_CODE);
            List<ParseResult> results = new ArrayList<>();
            long lineNumber = 1;
            long byteOffset = 0;
            for (var record : opened.records()) {
                results.add(parser.parse(record));
                assertThat(record.position().recordNumber()).isEqualTo(results.size());
                assertThat(record.position().lineNumber()).isGreaterThan(lineNumber);
                assertThat(record.byteOffset()).isGreaterThan(byteOffset);
                lineNumber = record.position().lineNumber();
                byteOffset = record.byteOffset();
            }
            assertNoValueIn(results);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void aMutatedHeaderIsMatchedOrRefusedAndNeverRepeatsAFirstRowOfValues(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            String first = random.nextBoolean() ? HEADER : RECORD + "\n";
            byte[] extract = mutated((first + RECORD + "\n").getBytes(StandardCharsets.UTF_8), random);

            LayoutDecision outcome = ExtractOnDisk.with("claims.csv", extract, TuvaExtract.CATALOG::match);
            if (outcome instanceof LayoutMatch match) {
                assertThat(first).isEqualTo(HEADER);
                assertThat(match.ignoredColumns()).doesNotHaveDuplicates();
            } else {
                assertThat(outcome.toString()).contains("claims.csv line ").doesNotContain("ZQ");
            }
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes = mutatedOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutatedOnce(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int removed = random.nextBoolean() ? 0 : random.nextInt(Math.min(bytes.length - from, 12) + 1);
        byte[] insert = random.nextInt(4) == 0
                ? new byte[] {(byte) random.nextInt(256)}
                : INSERTS[random.nextInt(INSERTS.length)];
        ByteArrayOutputStream mutated = new ByteArrayOutputStream();
        mutated.write(bytes, 0, from);
        mutated.writeBytes(insert);
        mutated.write(bytes, from + removed, bytes.length - from - removed);
        return mutated.toByteArray();
    }

    private static void assertNoValueIn(List<ParseResult> results) {
        for (ParseResult result : results) {
            assertThat(result.toString()).doesNotContain("ZQ");
            if (result instanceof ParseResult.Rejected rejected) {
                assertThat(rejected.faults()).isNotEmpty();
                assertThat(rejected.faults().stream().map(Finding::toString)).noneMatch(text -> text.contains("ZQ"));
            }
        }
    }
}
