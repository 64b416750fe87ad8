package org.claimsbenchmark.page.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WholeTest {

    private static final Figure AETNA = row("Aetna", 120, 90);

    @Test
    void aRowOverAllFeeBasesIsTakenAsItIs() {
        Whole whole = Whole.of("payer", List.of(AETNA), List.of(row("Aetna", 70, 60)), row("All", 120, 90));
        assertThat(whole.parts()).containsExactly(new Whole.Part("Aetna", 120, true, AETNA));
        assertThat(whole.linesNotShown()).isZero();
    }

    @Test
    void inItsPlaceFeeBasesTellOfAtLeastTheirLinesAndTheMostOfTheirPatients() {
        Whole whole = Whole.of(
                "payer",
                List.of(AETNA),
                List.of(row("Cigna", 100, 80), row("Cigna", 60, 50), row("Aetna", 70, 60)),
                row("All", 300, 200));
        Whole.Part cigna = whole.parts().get(0);
        assertThat(cigna.linesInWords()).isEqualTo("≥\u00a0160");
        assertThat(cigna.shareInWords(whole.lines())).isEqualTo("≥\u00a053.3\u00a0%");
        assertThat(cigna.row().count("patient_count")).isEqualTo(80);
        assertThat(whole.parts()).extracting(Whole.Part::name).containsExactly("Cigna", "Aetna");
        assertThat(whole.linesNotShown()).isEqualTo(20);
    }

    @Test
    void withoutATotalNothingIsSaidOfWhatIsNotShown() {
        Whole whole = Whole.of("payer", List.of(), List.of(row("Cigna", 100, 80)), null);
        assertThat(whole.linesNotShown()).isZero();
        assertThat(whole.parts().get(0).shareInWords(whole.lines())).isEmpty();
    }

    private static Figure row(String payer, long lines, long patients) {
        return new Figure(Map.of("payer", payer, "line_count", lines, "patient_count", patients));
    }
}
