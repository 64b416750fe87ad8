package org.claimsbenchmark.benchmark.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What PostgreSQL was given comes back in the columns. */
@Tag("database")
class KeptLinesReaderTest {

    @Test
    void unitsDatesAmountsAndTextsComeBackAsTheyWere() throws SQLException {
        List<Long> units = Arrays.asList(
                null,
                0L,
                1L,
                10L,
                500L,
                999L,
                1000L,
                1500L,
                9_999_999L,
                10_000_000L,
                100_000_000_000L,
                12_345_678_901L,
                99_999_999_999_999L,
                -1L,
                -1500L,
                -20_000_000L);
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            lines.add(InventedLine.line()
                    .patient(i)
                    .units(units.get(i))
                    .on(LocalDate.of(1965, 2, 27).plusDays(900L * i))
                    .paidOn(i % 4 == 0 ? null : LocalDate.of(1969, 12, 31).plusDays(700L * i))
                    .paid(-i)
                    .modifiers(i % 3 == 0 ? new String[0] : new String[] {"5\u20ac", "a b"})
                    .value(LineDimension.STATE, "S" + i));
        }
        try (Connection connection = TestDatabase.migrated().connect()) {
            long run = LoadedLines.run(connection);
            LoadedLines.extract(connection, run, "loaded", lines);
            KeptLines kept = new KeptLinesReader(ReferenceTables.standard()).read(connection, run);
            assertThat(kept.size()).isEqualTo(units.size());
            for (int row = 0; row < kept.size(); row++) {
                int i = Integer.parseInt(
                        kept.dimension(LineDimension.STATE).text(row).substring(1));
                assertThat(kept.unitThousandths()[row])
                        .isEqualTo(units.get(i) == null ? KeptLines.ABSENT : units.get(i));
                assertThat(LocalDate.ofEpochDay(kept.serviceDays()[row]))
                        .isEqualTo(LocalDate.of(1965, 2, 27).plusDays(900L * i));
                assertThat(kept.paidDays()[row])
                        .isEqualTo(
                                i % 4 == 0
                                        ? KeptLines.NO_DAY
                                        : LocalDate.of(1969, 12, 31)
                                                .plusDays(700L * i)
                                                .toEpochDay());
                assertThat(kept.amount(LineAmount.PAID)[row]).isEqualTo(-i);
                assertThat(kept.modifierProfiles().text(row)).isEqualTo(i % 3 == 0 ? "" : "5\u20ac a_b");
            }
        }
    }

    @Test
    void thePatientsLinesStandTogetherTheEarlierDaysFirst() throws SQLException {
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            InventedLine line = i % 4 == 0 ? InventedLine.relatedLine("77012") : InventedLine.line();
            lines.add(line.patient(i % 7).on(LocalDate.of(2024, 1, 1).plusDays(i * 37L % 61)));
        }
        try (Connection connection = TestDatabase.migrated().connect()) {
            long run = LoadedLines.run(connection);
            LoadedLines.extract(connection, run, "loaded", lines);
            KeptLines kept = new KeptLinesReader(ReferenceTables.standard()).read(connection, run);
            assertThat(kept.size()).isEqualTo(60);
            assertThat(kept.indexCount()).isEqualTo(45);
            for (int row = 1; row < kept.size(); row++) {
                if (row != kept.indexCount()) {
                    int patient = Integer.compare(kept.patients()[row - 1], kept.patients()[row]);
                    int day = Integer.compare(kept.serviceDays()[row - 1], kept.serviceDays()[row]);
                    assertThat(patient != 0 ? patient : day).isNotPositive();
                }
            }
        }
    }
}
