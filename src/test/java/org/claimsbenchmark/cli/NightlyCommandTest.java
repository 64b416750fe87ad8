package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.HookServer;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights, one after the other, on inboxes that fill. */
@Tag("database")
@Tag("any-server")
class NightlyCommandTest {

    private static final Instant NIGHT = Instant.parse("2026-01-05T03:00:00Z");

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private Path inbox;
    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        shell = new Shell(folder, ClaimsBenchmarkApplication.class)
                .with(database)
                .at(NIGHT);
    }

    @Test
    void aNightTakesWhatIsWholeAndTheNextTakesTheRest() throws IOException {
        deliver("old.csv", 1, NIGHT.minusSeconds(3600));
        deliver("young.csv", 101, NIGHT.minusSeconds(1));
        assertThat(night()).as(shell.err()).isZero();
        assertThat(published()).isEqualTo("old.csv");

        assertThat(night()).as("the same night again").isZero();
        assertThat(shell.out()).contains("nothing new, 1 of 1 extracts were loaded before");

        shell.at(NIGHT.plusSeconds(86_400));
        assertThat(night()).as(shell.err()).isZero();
        assertThat(published()).isEqualTo("old.csv, young.csv");
        assertThat(inbox.resolve("old.csv")).exists();
    }

    @Test
    void aNightWithoutAnyExtractIsNothingNew() throws IOException {
        assertThat(night()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("nothing new, no extract has come yet; nothing is published");

        Path extract = deliver("a.csv", 1, NIGHT.minusSeconds(3600));
        assertThat(night()).as(shell.err()).isZero();
        Files.delete(extract);
        assertThat(night()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("nothing new, no extract is there; its figures stand");
        assertThat(published()).isEqualTo("a.csv");
    }

    @Test
    void filesOfOneNameInTwoInboxesAreTwoExtractsAndNewContentReplacesItsOwn() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        deliver("a.csv", 1, NIGHT.minusSeconds(3600));
        deliver(other, "a.csv", 101, NIGHT.minusSeconds(3600));
        String[] both = {"nightly", "--once", "--inbox", "inbox", "--inbox", "cigna=other"};
        assertThat(shell.call(both)).as(shell.err()).isZero();
        assertThat(published()).isEqualTo("a.csv, cigna/a.csv");

        deliver(other, "a.csv", 201, NIGHT.minusSeconds(1800));
        assertThat(shell.call(both)).as(shell.err()).isZero();
        assertThat(published()).isEqualTo("a.csv, cigna/a.csv");
        assertThat(Rows.of(database, "select file_name from claims.extract where status = 'replaced' order by 1"))
                .isEqualTo(List.of(Map.of("file_name", "cigna/a.csv")));
    }

    @Test
    void aDamagedArchiveIsAnAlarmAndHoldsBackNobodyElse() throws IOException {
        Path archive = inbox.resolve("broken.zip");
        Files.write(archive, new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.setLastModifiedTime(archive, FileTime.from(NIGHT.minusSeconds(3600)));
        assertThat(night()).as("nothing else came").isEqualTo(3);

        deliver("a.csv", 1, NIGHT.minusSeconds(3600));
        assertThat(night()).as(shell.out()).isEqualTo(6);
        assertThat(published()).isEqualTo("a.csv");
        assertThat(shell.out()).contains("ARCHIVE_REFUSED", "broken.zip");
    }

    @Test
    void alarmsOfDeliveriesAreInTheReportAndTheWebhookHearsOfThem() throws IOException {
        Files.writeString(folder.resolve("deliveries.yaml"), """
                deliveries:
                  - {name: aetna, files: aetna-*.csv, every: day, by: 01:00, zone: UTC}
                  - {name: cigna, files: cigna-*.csv, every: day, by: 01:00, zone: UTC}
                """);
        deliver("aetna-1.csv", 1, NIGHT.minusSeconds(3 * 3600));
        try (HookServer server = HookServer.answering(200)) {
            shell.with("CLAIMS_WEBHOOK_URL", server.url().toString());
            String[] night = {"nightly", "--once", "--inbox", "inbox", "--deliveries", "deliveries.yaml"};
            assertThat(shell.call(night)).as(shell.err()).isZero();
            assertThat(shell.out()).contains("LATE_DELIVERY", "cigna").doesNotContain("token");
            assertThat(Files.readString(folder.resolve("reports/runs/1/run.md")))
                    .contains("LATE_DELIVERY", "cigna");
            assertThat(server.bodies())
                    .singleElement()
                    .asString()
                    .contains("\"status\":\"PUBLISHED\"", "{\"code\":\"LATE_DELIVERY\",\"subject\":\"cigna\"}");

            deliver("cigna-1.csv", 101, NIGHT.minusSeconds(3 * 3600));
            assertThat(shell.call(night)).as(shell.err()).isZero();
            assertThat(server.bodies()).as("plain success is no trouble").hasSize(1);
        }
    }

    @Test
    void aWebhookThatFailsIsNoFaultOfTheNight() throws IOException {
        deliver("a.csv", 1, NIGHT.minusSeconds(3600));
        try (HookServer server = HookServer.answering(500)) {
            String[] night = {
                "nightly",
                "--once",
                "--inbox",
                "inbox",
                "--webhook",
                server.url().toString(),
                "--webhook-when",
                "always"
            };
            assertThat(shell.call(night)).as(shell.err()).isZero();
            assertThat(server.bodies()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Give either --once, or --cron and --zone'",
        "'--cron daily --zone UTC', expected six fields",
        "'--cron 0_0_0_31_2_* --zone UTC', for times that come",
        "'--cron 0_0_3_*_*_*', Missing option",
        "'--cron 0_0_3_*_*_* --zone Chicago', Chicago",
    })
    void aScheduleHasToBeOne(String options, String expected) {
        List<String> arguments = new ArrayList<>(List.of("nightly", "--inbox", "inbox"));
        Stream.of(options.split(" "))
                .filter(option -> !option.isEmpty())
                .map(option -> option.replace('_', ' '))
                .forEach(arguments::add);
        assertThat(shell.call(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(shell.err()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'--inbox a --inbox b', expected a name before all inboxes but one",
        "'--inbox x=a --inbox x=b', the name x stands before two inboxes",
        "'--inbox a --inbox x=a', is given twice",
        "'--inbox a --settle-time soon', expected a span of time",
        "'--inbox a --deliveries none.yaml', none.yaml: expected a file",
        "'--inbox a --cron x', 'Give either --once, or --cron and --zone'",
        "'--inbox a --retries -1', from 0 on",
        "'--inbox a --webhook ftp://x/a-secret', The webhook is none",
        "'--inbox a --threads 0', 1 to 64",
        "'--inbox a --max-reject-share 101', from 0 to 100",
        "'', Missing required option",
    })
    void aWrongOptionIsAUsageFault(String options, String expected) {
        String[] arguments = ("nightly --once " + options).strip().split(" ");
        assertThat(shell.call(arguments)).isEqualTo(2);
        assertThat(shell.err()).contains(expected).doesNotContain("a-secret");
    }

    private int night() {
        return shell.call("nightly", "--once", "--inbox", "inbox");
    }

    private Path deliver(String name, int firstPatient, Instant modified) throws IOException {
        return deliver(inbox, name, firstPatient, modified);
    }

    private static Path deliver(Path folder, String name, int firstPatient, Instant modified) throws IOException {
        Path file = Extracts.write(folder, name, Extracts.lines(firstPatient, 20));
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private Object published() {
        return Rows.single(
                database,
                "select string_agg(file_name, ', ' order by file_name) from claims.extract where status = 'published'");
    }
}
