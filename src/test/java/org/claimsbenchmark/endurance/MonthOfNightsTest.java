package org.claimsbenchmark.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A month of nights, with everything that befalls deliveries and the job, ends with exactly the figures of a clean load of the
 * same final extracts; every night has its report, which names the faults of that night and no other.
 *
 * <p>The system property {@value #NIGHTS} asks for as many nights of chance instead, in months of thirty; chance follows from
 * {@value #SEED}, and a failure shows the month.
 */
@Tag("database")
@Tag("any-server")
class MonthOfNightsTest {

    private static final String NIGHTS = "claims.test.nights";
    private static final String SEED = "claims.test.seed";
    private static final int MONTH = 30;

    /** Night, aetna, blue, other, fault: what the words mean is said in {@link NightsTable}. */
    private static final NightsTable EVERYTHING = NightsTable.of("""
             1 | on time      | on time   | -          | -
             2 | on time      | -         | -          | -
             3 | late         | -         | -          | -
             4 | on time      | -         | unexpected | -
             5 | on time      | -         | charges    | -
             6 | doubled      | -         | -          | -
             7 | on time      | -         | -          | killed in load
             8 | on time      | late      | -          | -
             9 | cut short    | -         | -          | -
            10 | on time      | -         | link out   | -
            11 | on time      | -         | -          | database away
            12 | corrected    | -         | remittance | -
            13 | on time      | -         | -          | killed in settle
            14 | growing      | -         | -          | -
            15 | on time      | missing   | -          | -
            16 | wrong totals | -         | -          | -
            17 | on time      | -         | -          | server crash
            18 | many rejects | -         | -          | -
            19 | on time      | -         | -          | disk full
            20 | missing      | -         | -          | -
            21 | on time      | -         | -          | terminated
            22 | on time      | cut short | -          | -
            23 | no layout    | -         | -          | -
            24 | on time      | -         | -          | two starts
            25 | corrected    | -         | -          | killed in publish
            26 | on time      | -         | link out   | machine reset
            27 | late         | -         | unexpected | -
            28 | doubled      | -         | -          | -
            29 | on time      | on time   | -          | -
            30 | on time      | -         | -          | -
            """);

    @TempDir
    private Path folder;

    static Stream<Arguments> months() {
        Integer nights = Integer.getInteger(NIGHTS);
        if (nights == null) {
            return Stream.of(Arguments.of("with everything", EVERYTHING));
        }
        long seed = Long.getLong(SEED, System.nanoTime());
        return IntStream.range(0, (nights + MONTH - 1) / MONTH)
                .mapToObj(month -> Arguments.of(
                        "of chance, " + SEED + "=" + (seed + month),
                        NightsTable.random(Math.min(MONTH, nights - month * MONTH), new Random(seed + month))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("months")
    void aMonthEndsAsACleanLoadAndEveryNightNamesItsFaults(String name, NightsTable table) throws IOException {
        try (Month month = new Month(folder, table.nights().size())) {
            table.nights().forEach(month::night);
            month.assertThatACleanLoadHasTheSameFigures();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(e.getMessage() + "\nthe month " + name + ":\n" + table, e);
        }
    }
}
