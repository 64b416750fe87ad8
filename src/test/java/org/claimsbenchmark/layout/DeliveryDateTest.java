package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryDateTest {

    private static final String HEADER = "claim_id,claim_line_number,person_id,hcpcs_code,claim_start_date,file_date\n";

    @Test
    void theFirstRecordsFileDateComesFirst() {
        assertThat(deliveryDate("claims_2024-01-01.csv", "C,1,P,99213,2024-01-01,2024-05-06"))
                .contains(LocalDate.of(2024, 5, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "claims_2024-01-31.csv,2024-01-31",
        "claims_2024_01_31_final.csv,2024-01-31",
        "20240131T0800-claims.csv,2024-01-31",
        "claims_20230101-20231231.csv,2023-12-31",
        "claims_20240231.csv,",
        "claims_20240131080000.csv,",
        "claims_2024-01_31.csv,",
        "claims_18500101.csv,",
        "claims.csv,"
    })
    void elseTheLatestDateOfTheFileName(String fileName, LocalDate expected) {
        assertThat(deliveryDate(fileName, "C,1,P,99213,2024-01-01,")).isEqualTo(Optional.ofNullable(expected));
        assertThat(deliveryDate(fileName, "C,1,P,99213,2024-01-01,soon")).isEqualTo(Optional.ofNullable(expected));
        assertThat(deliveryDate(fileName, "C,1")).isEqualTo(Optional.ofNullable(expected));
        assertThat(deliveryDate(fileName, "\"C\"x")).isEqualTo(Optional.ofNullable(expected));
    }

    private static Optional<LocalDate> deliveryDate(String fileName, String record) {
        TuvaExtract.Opened opened =
                TuvaExtract.open(fileName, (HEADER + record + "\n").getBytes(StandardCharsets.UTF_8));
        return DeliveryDate.of(opened.match(), opened.records().get(0), fileName);
    }
}
