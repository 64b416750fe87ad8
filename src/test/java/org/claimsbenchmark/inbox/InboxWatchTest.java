package org.claimsbenchmark.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.claimsbenchmark.report.Alarm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from an inbox, and what is left there. */
class InboxWatchTest {

    private static final Instant NOW = Instant.parse("2026-01-05T03:00:00Z");
    private static final Duration SETTLE_TIME = Duration.ofMinutes(2);
    private static final Instant JUST_NOW = NOW.minusSeconds(1);
    private static final Instant LONG_AGO = NOW.minusSeconds(3600);

    @TempDir
    private Path folder;

    private Path inbox;
    private InboxWatch watch;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        watch = new InboxWatch(List.of(new Inbox("", inbox)), SETTLE_TIME);
    }

    @Test
    void aFileLeftAloneForTheSettleTimeIsWhole() throws IOException {
        write("old.csv", NOW.minus(SETTLE_TIME));
        write("young.csv", NOW.minus(SETTLE_TIME).plusMillis(1));
        assertThat(taken(NOW)).containsExactly("old.csv");
        assertThat(alarms(NOW)).containsExactly("STILL_GROWING young.csv");
    }

    @Test
    void aFileThatThisProcessSawUnchangedForTheSettleTimeIsWholeWhateverItsTimeSays() throws IOException {
        write("from-the-future.csv", NOW.plusSeconds(86_400));
        assertThat(taken(NOW)).isEmpty();
        assertThat(alarms(NOW)).containsExactly("STILL_GROWING from-the-future.csv");
        assertThat(taken(NOW.plus(SETTLE_TIME).minusMillis(1))).isEmpty();
        assertThat(taken(NOW.plus(SETTLE_TIME))).containsExactly("from-the-future.csv");
    }

    @Test
    void aFileThatGrewBetweenTwoLooksIsNotWhole() throws IOException {
        Path file = write("growing.csv", NOW);
        assertThat(taken(NOW)).isEmpty();
        Files.writeString(file, "more", StandardOpenOption.APPEND);
        touch(file, NOW.plus(SETTLE_TIME));
        assertThat(taken(NOW.plus(SETTLE_TIME))).isEmpty();
        assertThat(taken(NOW.plus(SETTLE_TIME).plus(SETTLE_TIME))).containsExactly("growing.csv");
    }

    @Test
    void aDoneMarkerMakesAFileWhole() throws IOException {
        write("a.csv", JUST_NOW);
        write("a.csv.done", JUST_NOW);
        assertThat(taken(NOW)).containsExactly("a.csv");
        assertThat(alarms(NOW)).isEmpty();
    }

    @Test
    void aDoneMarkerFromBeforeTheFileWasWrittenCountsForNothing() throws IOException {
        write("a.csv", JUST_NOW);
        write("a.csv.done", JUST_NOW.minusSeconds(1));
        assertThat(taken(NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv.control.json", "a.control.json"})
    void aControlFileMakesAFileWhole(String control) throws IOException {
        write("a.csv", JUST_NOW);
        write(control, "{\"records\": 10}", JUST_NOW);
        assertThat(taken(NOW)).containsExactly("a.csv");
    }

    @Test
    void aControlFileThatStatesADigestHasToStateThatOfTheFile() throws IOException {
        write("a.csv", "abc", JUST_NOW);
        // what 'printf abc | sha256sum' prints
        String digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        write("a.csv.control.json", "{\"sha256\": \"" + digest + "\"}", JUST_NOW.minusSeconds(60));
        assertThat(taken(NOW)).containsExactly("a.csv");

        write("a.csv", "ab", JUST_NOW);
        assertThat(taken(NOW)).as("two of three bytes came").isEmpty();
    }

    @Test
    void aControlFileThatCannotBeReadSaysNothing() throws IOException {
        write("a.csv", JUST_NOW);
        write("a.csv.control.json", "{\"records\": 1", JUST_NOW);
        assertThat(taken(NOW)).isEmpty();
    }

    @Test
    void aControlFileWithoutItsExtractIsAnAlarm() throws IOException {
        write("a.csv.control.json", "{\"records\": 10}", LONG_AGO);
        assertThat(taken(NOW)).isEmpty();
        assertThat(alarms(NOW)).containsExactly("CONTROL_FILE_ALONE a.csv.control.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.csv.part", "a.csv.tmp", "a.csv.filepart", ".a.csv", ".hidden/a.csv", "a.csv.done", "notes.pdf"
            })
    void whatIsNamedAsADownloadUnderWayOrHiddenOrNoExtractIsNone(String name) throws IOException {
        write(name, LONG_AGO);
        assertThat(taken(NOW)).isEmpty();
        assertThat(alarms(NOW)).isEmpty();
    }

    @Test
    void namesArePathsBelowTheInboxAndTheNameOfTheInboxStandsBefore() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        write("2026/a.csv", LONG_AGO);
        touch(Files.writeString(other.resolve("a.csv"), "a"), LONG_AGO);
        InboxWatch both = new InboxWatch(List.of(new Inbox("", inbox), new Inbox("aetna", other)), SETTLE_TIME);
        assertThat(both.look(NOW).whole().stream().map(InboxFile::name)).containsExactly("2026/a.csv", "aetna/a.csv");
    }

    @Test
    void aLinkThatLeadsOutOfTheInboxIsNotFollowedAndNamed() throws IOException {
        Path secret = touch(Files.writeString(folder.resolve("secret.csv"), "secret"), LONG_AGO);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        touch(Files.writeString(elsewhere.resolve("b.csv"), "b"), LONG_AGO);
        Files.createSymbolicLink(inbox.resolve("a.csv"), secret);
        Files.createSymbolicLink(inbox.resolve("folder"), elsewhere);
        Files.createSymbolicLink(inbox.resolve("nowhere.csv"), folder.resolve("gone.csv"));
        assertThat(taken(NOW)).isEmpty();
        assertThat(alarms(NOW))
                .containsExactly(
                        "LINK_NOT_FOLLOWED a.csv", "LINK_NOT_FOLLOWED folder", "LINK_NOT_FOLLOWED nowhere.csv");
    }

    @Test
    void aLinkToAFileOfTheInboxIsANameOfIt() throws IOException {
        Path data = write(".data/a", LONG_AGO);
        Path plain = write("plain.csv", LONG_AGO);
        Files.createSymbolicLink(inbox.resolve("a.csv"), data);
        Files.createSymbolicLink(inbox.resolve("again.csv"), plain);
        assertThat(taken(NOW)).containsExactly("a.csv", "plain.csv");
        assertThat(alarms(NOW)).isEmpty();
    }

    @Test
    void anInboxThatIsAwayIsAnAlarmAndTheOthersGoOn() throws IOException {
        write("a.csv", LONG_AGO);
        Path away = folder.resolve("away");
        InboxContent content =
                new InboxWatch(List.of(new Inbox("x", away), new Inbox("", inbox)), SETTLE_TIME).look(NOW);
        assertThat(content.whole()).extracting(InboxFile::name).containsExactly("a.csv");
        assertThat(content.alarms()).extracting(Alarm::code).containsExactly("NOT_READABLE");
        assertThat(content.alarms().get(0).sentence()).contains(away.toString());
    }

    @Test
    void aNameThatEndsLikeAnExtractButIsAnInboxItselfIsNoFile() throws IOException {
        Path file = write("a.csv", LONG_AGO);
        InboxContent content = new InboxWatch(List.of(new Inbox("", file)), SETTLE_TIME).look(NOW);
        assertThat(content.whole()).isEmpty();
        assertThat(content.alarms()).extracting(Alarm::code).containsExactly("NOT_READABLE");
    }

    private List<String> taken(Instant now) {
        return watch.look(now).whole().stream().map(InboxFile::name).toList();
    }

    private List<String> alarms(Instant now) {
        return watch.look(now).alarms().stream()
                .map(alarm -> alarm.code() + " " + alarm.subject())
                .toList();
    }

    private Path write(String name, Instant modified) throws IOException {
        return write(name, "text", modified);
    }

    private Path write(String name, String text, Instant modified) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        return touch(Files.writeString(file, text, StandardCharsets.UTF_8), modified);
    }

    private static Path touch(Path file, Instant modified) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
