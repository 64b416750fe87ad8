package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.benchmark.kept.InventedLine.line;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.junit.jupiter.api.Test;

class StandardAllowedTest {

    private static final long UNKNOWN = KeptLines.ABSENT;

    @Test
    void bothSidesAreOneAndAHalfServices() {
        assertThat(standard(line().modifiers("50").allowed(600_00))).isEqualTo(400_00);
        assertThat(standard(line().modifiers("50").allowed(600_00).units(2000L)))
                .isEqualTo(UNKNOWN);
        assertThat(standard(line().modifiers("50", "LT"))).isEqualTo(UNKNOWN);
        assertThat(standard(line().modifiers("LT", "RT"))).isEqualTo(UNKNOWN);
    }

    @Test
    void aFurtherProcedureOfAPractitionerIsHalfAService() {
        assertThat(standard(line().modifiers("51").allowed(200_00))).isEqualTo(400_00);
        assertThat(standard(line().modifiers("51", "50").allowed(300_00))).isEqualTo(400_00);
        assertThat(standard(line().modifiers("51").value(LineDimension.FEE_BASIS, "Hospital outpatient facility")))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void theAmountIsThatOfOneUnitRoundedHalfUp() {
        assertThat(standard(line().allowed(1000_01).units(2000L))).isEqualTo(500_01);
        assertThat(standard(line().allowed(1000_00).units(3000L))).isEqualTo(333_33);
        assertThat(standard(line().allowed(1000_00).units(null))).isEqualTo(1000_00);
        assertThat(standard(line().units(500L))).isEqualTo(UNKNOWN);
        assertThat(standard(line().units(0L))).isEqualTo(UNKNOWN);
    }

    @Test
    void aModifierWhoseEffectIsNotKnownLeavesTheLineAside() {
        assertThat(standard(line().modifiers("LT", "59").allowed(400_00))).isEqualTo(400_00);
        assertThat(standard(line().modifiers("52"))).isEqualTo(UNKNOWN);
        assertThat(standard(line().modifiers("LT", "ZZ"))).isEqualTo(UNKNOWN);
        assertThat(standard(line().without(LineAmount.ALLOWED))).isEqualTo(UNKNOWN);
    }

    /** What the program does with a modifier is what the reference table says of it. */
    @Test
    void theFactorsAreThoseOfTheReferenceTable() throws IOException {
        Map<String, String> effects = new TreeMap<>();
        try (Reader table = new InputStreamReader(
                StandardAllowed.class.getResourceAsStream("/reference/modifier.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(table)) {
                effects.put(row.get("code"), row.get("payment_effect"));
            }
        }
        assertThat(effects.get(StandardAllowed.BILATERAL)).startsWith("150 % of the single fee, before");
        assertThat(effects.get(StandardAllowed.MULTIPLE)).startsWith("100 %, then 50 % for each further");
        assertThat(StandardAllowed.WITHOUT_EFFECT)
                .allSatisfy(modifier -> assertThat(effects.get(modifier))
                        .as(modifier)
                        .matches("none( on a procedure)?|100 %( where payable|, .*)?|a denial falls to the patient"));
    }

    private static long standard(InventedLine line) {
        return StandardAllowed.of(InventedLines.columns(List.of(line)))[0];
    }
}
