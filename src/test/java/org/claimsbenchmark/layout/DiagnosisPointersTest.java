package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisPointersTest {

    private static final List<String> SLOTS = Arrays.asList("D1", "D2", "D3", null, "D5");

    @ParameterizedTest
    @CsvSource({
        "'3,1',D3 D1 D2 D5",
        "3:1,D3 D1 D2 D5",
        "C A,D3 D1 D2 D5",
        "CA,D3 D1 D2 D5",
        "31,D3 D1 D2 D5",
        "'03,01',D3 D1 D2 D5",
        "5,D5 D1 D2 D3",
        "E,D5 D1 D2 D3",
        "'2,2,1',D2 D1 D3 D5",
        "'4,12,0,Z,2',D2 D1 D3 D5",
        "'?',D1 D2 D3 D5",
        "12,D1 D2 D3 D5"
    })
    void pointedCodesComeFirstAndBlankOrMissingSlotsArePassedOver(String pointers, String codes) {
        assertThat(DiagnosisPointers.pointedFirst(SLOTS, pointers)).containsExactly(codes.split(" "));
    }

    @Test
    void withoutPointersTheClaimsOrderStays() {
        assertThat(DiagnosisPointers.pointedFirst(SLOTS, null)).containsExactly("D1", "D2", "D3", "D5");
    }

    @Test
    void twoDigitsAloneAreTheTwelfthDiagnosisWhereThereIsOne() {
        List<String> twelve = List.of("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11", "D12");

        assertThat(DiagnosisPointers.pointedFirst(twelve, "12").get(0)).isEqualTo("D12");
        assertThat(DiagnosisPointers.pointedFirst(twelve, "12,3").subList(0, 2)).containsExactly("D12", "D3");
        assertThat(DiagnosisPointers.pointedFirst(twelve, "34").subList(0, 2)).containsExactly("D3", "D4");
    }
}
