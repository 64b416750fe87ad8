package org.claimsbenchmark.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.settle.FinalAction.Verdict;
import org.claimsbenchmark.settle.LoadedRun.Extract;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Which claim lines come to Java, and in which pieces, must not show in the result: a random run settled in the database
 * against the same run settled in memory, claim line by claim line, ordinary ones included.
 */
@Tag("database")
class SettlementOfRandomRunTest {

    private static final int RECORDS_PER_EXTRACT = 300;

    /** One record as the test knows it. */
    private record Entry(LineVersion version, String claimLine, boolean index, String patientDay) {}

    @Test
    void theDatabaseSettlesARunAsMemoryDoes() throws SQLException {
        try (Connection connection = TestDatabase.migrated().connect()) {
            connection.setAutoCommit(false);
            LoadedRun run = new LoadedRun(connection);
            List<Entry> entries = load(run, new Random(20982));

            SettlementResult result =
                    new Settlement((side, code, day) -> OptionalLong.empty()).settle(connection, run.id);

            List<String> expected = settleInMemory(entries);
            assertThat(run.rows("""
                                    select extract_id, record_number, bucket, rule, by_extract_id, by_record_number
                                    from claims.settlement where run_id = %d
                                    order by extract_id, record_number""", run.id)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(expected).anyMatch(row -> row.contains("JOIN-1")).anyMatch(row -> row.contains("JOIN-2"));
            assertThat(expected).hasSizeBetween(entries.size() / 4, entries.size() * 3 / 4);
            assertThat(result.in(Bucket.KEPT).records()).isEqualTo(entries.size() - expected.size());
            assertThat(result.balances()).isTrue();
        }
    }

    private static List<Entry> load(LoadedRun run, Random random) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        for (int loadOrder = 1; loadOrder <= 4; loadOrder++) {
            Extract extract = run.extract(loadOrder < 4 ? "carried" : "loaded");
            for (int i = 0; i < RECORDS_PER_EXTRACT; i++) {
                String claim = "claim " + random.nextInt(400);
                String number = String.valueOf(1 + random.nextInt(2));
                Adjustment adjustment =
                        Adjustment.values()[random.nextInt(4) > 0 ? 0 : random.nextInt(Adjustment.values().length)];
                LinePart part = LinePart.values()[random.nextInt(LinePart.values().length)];
                long sign = random.nextInt(5) == 0 ? -1 : 1;
                Long billed = sign * 100 * (1 + random.nextInt(2));
                Long paid = random.nextBoolean() ? sign * 50 : null;
                boolean index = random.nextInt(3) > 0;
                String patient = "patient " + random.nextInt(60);
                String day = "2024-03-0" + (1 + random.nextInt(3));
                String content = claim + number + adjustment + part + billed + paid + index + patient + day;
                LoadedRun.Line line = extract.line()
                        .claim(claim)
                        .number(number)
                        .adjustment(adjustment.name().toLowerCase(Locale.ROOT))
                        .part(part)
                        .amounts(billed, null, paid)
                        .code(index ? "20982" : "77012")
                        .patient(patient)
                        .day(day)
                        .content(content)
                        .add();
                LineVersion version = new LineVersion(
                        line.extractId(),
                        loadOrder,
                        line.recordNumber,
                        adjustment,
                        part,
                        FinalActionTest.amounts(billed, null, paid),
                        LoadedRun.key(content));
                entries.add(new Entry(version, claim + " " + number, index, patient + " " + day));
            }
        }
        return entries;
    }

    private static List<String> settleInMemory(List<Entry> entries) {
        Map<LineVersion, Entry> byVersion = new LinkedHashMap<>();
        Map<String, List<LineVersion>> byClaimLine = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byVersion.put(entry.version(), entry);
            byClaimLine
                    .computeIfAbsent(entry.claimLine(), claimLine -> new ArrayList<>())
                    .add(entry.version());
        }
        List<String> settled = new ArrayList<>();
        List<Entry> kept = new ArrayList<>();
        for (List<LineVersion> versions : byClaimLine.values()) {
            for (Verdict verdict : JoinOfParts.decide(versions)) {
                if (verdict.bucket() == Bucket.KEPT) {
                    kept.add(byVersion.get(verdict.version()));
                } else {
                    settled.add(row(verdict.version()) + " "
                            + verdict.bucket().column() + " " + verdict.rule().code() + " "
                            + (verdict.by() == null ? "- -" : row(verdict.by())));
                }
            }
        }
        TreeSet<String> indexDays = new TreeSet<>();
        for (Entry entry : kept) {
            if (entry.index()) {
                indexDays.add(entry.patientDay());
            }
        }
        for (Entry entry : kept) {
            if (!entry.index() && !indexDays.contains(entry.patientDay())) {
                settled.add(row(entry.version()) + " out_of_scope SESSION-1 - -");
            }
        }
        return settled;
    }

    private static String row(LineVersion version) {
        return version.extractId() + " " + version.recordNumber();
    }
}
