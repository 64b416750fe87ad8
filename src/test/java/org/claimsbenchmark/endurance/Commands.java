package org.claimsbenchmark.endurance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;

/** The commands that publish, each with a database and files in which it has something to do. */
enum Commands {
    /** Corrects an extract, brings new ones of several layouts, and has some refused. */
    RUN {
        @Override
        String[] arguments(Path folder) {
            return new String[] {"run", delivery(folder).toString()};
        }
    },
    WITHDRAW {
        @Override
        String[] arguments(Path folder) {
            return new String[] {"withdraw", "february.csv"};
        }
    },
    ROLLBACK {
        @Override
        String[] arguments(Path folder) {
            return new String[] {"rollback", "1"};
        }
    },
    /** Reads the rejects of a published extract by a corrected layout: they become lines, and one is out of scope. */
    REPLAY {
        @Override
        void publish(TestDatabase database, Path folder) {
            super.publish(database, folder);
            DatesOfTwoForms.publish(database, folder);
        }

        @Override
        String[] arguments(Path folder) {
            return DatesOfTwoForms.replayByCorrectedLayout(folder);
        }
    },
    VERIFY {
        @Override
        String[] arguments(Path folder) {
            return new String[] {"verify", "2"};
        }
    };

    private static final Path SAMPLES = Path.of("input-samples").toAbsolutePath();

    /** What a shell is given. */
    abstract String[] arguments(Path folder);

    /** A database with publications, whose writing statements are numbered from now on. */
    TestDatabase prepared(Path folder) {
        TestDatabase database = TestDatabase.migrated();
        publish(database, folder);
        WritingStatements.number(database);
        return database;
    }

    /** What the figures rest on before the command. */
    void publish(TestDatabase database, Path folder) {
        Path january = Extracts.write(folder.resolve("past"), "january.csv", Extracts.lines(1, 30));
        Path february = Extracts.write(folder.resolve("past"), "february.csv", Extracts.lines(31, 30));
        TestRun.once(database, "main", january);
        TestRun.once(database, "main", january, february);
    }

    /** The program as a shell calls it, in this JVM. */
    static Shell shell(TestDatabase database, Path workingFolder) {
        return new Shell(workingFolder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password())
                .with("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT);
    }

    /** What a run that is not published has left behind. */
    static List<?> leftovers(TestDatabase database) {
        return Rows.of(database, """
                select 'run' as what, run_id as number from claims.run where status = 'running'
                union all select 'extract', extract_id from claims.extract where status = 'loading'
                union all select 'line', extract_id from claims.line join claims.extract using (extract_id)
                  where status not in ('published', 'replaced', 'withdrawn')
                """);
    }

    private static Path delivery(Path folder) {
        Path delivery = folder.resolve("delivery");
        Extracts.write(delivery, "february.csv", Extracts.lines(31, 45));
        Extracts.write(delivery, "other.csv", "a,b\n1,2\n");
        String text = Extracts.text(Extracts.lines(200, 60));
        Extracts.write(delivery, "cut-short.csv", text.substring(0, text.length() - 40));
        List<String> rejects = new ArrayList<>(Extracts.lines(300, 10));
        rejects.set(0, rejects.get(0).replace("2025-03-04", "2025-02-31"));
        Extracts.write(delivery, "rejects.csv", rejects);
        for (Path sample : List.of(
                SAMPLES.resolve("tuva/a-reversal-of-a-line-delivered-twice"),
                SAMPLES.resolve("tuva/rejects-below-the-threshold"),
                SAMPLES.resolve("x12-835/an-835-and-its-837"))) {
            Samples.copy(sample, delivery);
        }
        return delivery;
    }
}
