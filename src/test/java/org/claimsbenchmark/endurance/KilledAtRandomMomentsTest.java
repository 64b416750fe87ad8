package org.claimsbenchmark.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.samples.SampleGenerator;
import org.claimsbenchmark.testing.Figures;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One run is killed several times, each time after a span of time that chance chooses, wherever the program is then: starting,
 * migrating, loading, between two steps. As many runs as the system property {@value #RUNS} says; chance follows from
 * {@value #SEED}, and a failure names it.
 */
@Tag("database")
@Tag("any-server")
class KilledAtRandomMomentsTest {

    private static final String RUNS = "claims.test.kills.random";
    private static final String SEED = "claims.test.seed";
    private static final int MOST_KILLS = 5;
    private static final int RECORDS = 40_000;

    @TempDir
    private static Path folder;

    private static Path extract;
    private static Duration undisturbedTime;
    private static Map<String, String> undisturbed;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        extract = folder.resolve("large.csv");
        SampleGenerator.main(new String[] {
            "--records", Integer.toString(RECORDS), "--in-scope-share", "0.4", "--out", extract.toString()
        });
        TestDatabase database = TestDatabase.fresh();
        long begin = System.nanoTime();
        try (Program program = Program.start(database, "run", extract.toString())) {
            assertThat(program.exitCode()).as(program.output()).isZero();
        }
        undisturbedTime = Duration.ofNanos(System.nanoTime() - begin);
        undisturbed = Figures.of(database, "main");
    }

    static Stream<Long> seeds() {
        Random random = new Random(Long.getLong(SEED, System.nanoTime()));
        return Stream.generate(random::nextLong).limit(Integer.getInteger(RUNS, 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameCommandGoesOnAfterEveryKill(long seed) {
        Random random = new Random(seed);
        TestDatabase database = TestDatabase.fresh();
        for (int kills = 1 + random.nextInt(MOST_KILLS); kills > 0; kills--) {
            try (Program program = Program.start(database, "run", extract.toString())) {
                program.endsWithin(
                        undisturbedTime.multipliedBy(random.nextInt(100)).dividedBy(100));
                program.kill();
            }
        }
        Shell shell = Commands.shell(database, folder);
        assertThat(shell.call("run", extract.toString())).as(shell.err()).isZero();
        assertThat(Figures.of(database, "main")).isEqualTo(undisturbed);
        assertThat(Commands.leftovers(database)).isEmpty();
    }
}
