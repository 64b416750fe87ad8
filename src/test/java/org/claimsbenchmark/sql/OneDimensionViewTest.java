package org.claimsbenchmark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.claimsbenchmark.classify.Dimension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The views of one dimension hold the cells where it alone is not All, for all periods together and by year. */
@Tag("database")
class OneDimensionViewTest {

    private static Connection connection;

    @BeforeAll
    static void fourRuns() throws SQLException, IOException {
        connection = FourRuns.database().connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void byPayerLeavesOutTotalsPairsAndFinerPeriods() throws SQLException {
        assertThat(column("select fee_basis || ', ' || payer || ', ' || period from benchmark.by_payer"
                        + " where edition = 'main' order by fee_basis collate \"C\", payer collate \"C\", period"))
                .containsExactly(
                        "All, Aetna, all",
                        "All, Aetna, year",
                        "All, Medicare, all",
                        "All, Medicare, year",
                        "Hospital outpatient facility, Aetna, all",
                        "Hospital outpatient facility, Aetna, year",
                        "Hospital outpatient facility, Medicare, all",
                        "Hospital outpatient facility, Medicare, year",
                        "Professional, facility, Aetna, all",
                        "Professional, facility, Aetna, year",
                        "Professional, facility, Medicare, all",
                        "Professional, facility, Medicare, year");
    }

    @ParameterizedTest
    @CsvSource({
        "line_of_business, Commercial",
        "modifier_use, Reduced",
        "diagnosis_group, Bone metastasis",
        "specialty, Interventional radiology",
        "state, OH"
    })
    void everyOtherDimensionShowsItsOwnCellAlone(String dimension, String value) throws SQLException {
        assertThat(column("select " + dimension + " from benchmark.by_" + dimension + " where edition = 'main'"))
                .containsExactly(value);
    }

    @Test
    void aCellHasItsKeyThenItsMeasuresInTheAgreedOrder() throws SQLException {
        assertThat(columnsOf("cell"))
                .containsExactly(("edition run_id fee_basis payer line_of_business site_of_service modifier_use"
                                + " diagnosis_group specialty state period period_start"
                                + " line_count claim_count patient_count provider_count unit_count denied_line_count"
                                + " priced_line_count top_provider_share dominance_tested"
                                + " amounts_withheld percentiles_withheld"
                                + " billed_sum billed_mean billed_p10 billed_p25 billed_p50 billed_p75 billed_p90"
                                + " billed_p50_low billed_p50_high"
                                + " allowed_sum allowed_mean allowed_p10 allowed_p25 allowed_p50 allowed_p75 allowed_p90"
                                + " allowed_p50_low allowed_p50_high"
                                + " paid_sum paid_mean paid_p10 paid_p25 paid_p50 paid_p75 paid_p90"
                                + " paid_p50_low paid_p50_high"
                                + " allowed_to_billed paid_to_allowed allowed_to_medicare"
                                + " allowed_to_medicare_p25 allowed_to_medicare_p50 allowed_to_medicare_p75"
                                + " standard_allowed_mean standard_allowed_p25 standard_allowed_p50"
                                + " standard_allowed_p75 maturity completion outlier_line_count suppressed")
                        .split(" "));
    }

    @ParameterizedTest
    @EnumSource(value = Dimension.class, mode = EnumSource.Mode.EXCLUDE, names = "FEE_BASIS")
    void theColumnsAreThoseOfTheCellWithoutTheOtherDimensions(Dimension dimension) throws SQLException {
        List<String> expected = new ArrayList<>(columnsOf("cell"));
        EnumSet.complementOf(EnumSet.of(Dimension.FEE_BASIS, dimension))
                .forEach(other -> expected.remove(other.column()));
        expected.remove("outlier_line_count"); // which is of fee bases as a whole
        assertThat(columnsOf("by_" + dimension.column())).isEqualTo(expected).contains(dimension.column());
    }

    @Test
    void aSuppressedCellHasNoRow() throws SQLException {
        assertThat(column("select distinct suppressed from published.cell where payer = 'Cigna Health'"))
                .containsExactly("t");
        assertThat(column("select payer from benchmark.by_payer where payer = 'Cigna Health'"))
                .isEmpty();
        assertThat(column("select payer from benchmark.cell where payer = 'Cigna Health'"))
                .isEmpty();
    }

    private static List<String> columnsOf(String view) throws SQLException {
        return column(
                "select column_name from information_schema.columns where table_schema = 'benchmark' and table_name = '"
                        + view + "' order by ordinal_position");
    }

    private static List<String> column(String query) throws SQLException {
        return FourRuns.column(connection, query);
    }
}
