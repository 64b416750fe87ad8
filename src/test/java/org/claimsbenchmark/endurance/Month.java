package org.claimsbenchmark.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.endurance.AttemptReports.Report;
import org.claimsbenchmark.endurance.NightsTable.Fault;
import org.claimsbenchmark.endurance.NightsTable.Night;
import org.claimsbenchmark.testing.Figures;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;

/** The job of a month: a scheduler that gives one command a night, and again where the first did not come to its end. */
final class Month implements AutoCloseable {

    private static final String[] NIGHTLY = {"nightly", "--once", "--inbox", "inbox", "--deliveries", "deliveries.yaml"
    };
    private static final Map<String, Integer> EXIT_CODES = Map.of(
            "PUBLISHED", 0,
            "NOTHING_NEW", 0,
            "INPUT_REFUSED", 3,
            "DATABASE_NOT_USABLE", 4,
            "RUN_IN_PROGRESS", 5,
            "PUBLISHED_WITHOUT_SOME", 6,
            "STOPPED", 8);
    private static final String BROKE_OFF = "ATTEMPT_BROKE_OFF";

    private final Path folder;
    private final MonthInbox inbox;
    private final MonthServer server;
    private final AttemptReports reports;
    private final List<Expected> expected = new ArrayList<>();
    private int day;

    /**
     * What the report of an attempt has to say. Of one that failed, the refusals are those that it came to, and what can only be
     * said with the ledger may be missing.
     */
    private record Expected(String status, Set<String> alarms, Set<String> refusals) {

        boolean failed() {
            return status.equals("DATABASE_NOT_USABLE") || status.equals("STOPPED");
        }
    }

    /** @param folder for the inbox, the server's data and the reports */
    Month(Path folder, int nights) throws IOException {
        this.folder = folder;
        this.inbox = new MonthInbox(Files.createDirectory(folder.resolve("inbox")), nights);
        this.reports = new AttemptReports(folder.resolve("reports"));
        this.server = new MonthServer(Files.createDirectory(folder.resolve("server")));
        Files.writeString(folder.resolve("deliveries.yaml"), MonthInbox.DELIVERIES);
        server.database().migrate();
    }

    void night(Night night) {
        day = night.day();
        expected.clear();
        inbox.deliver(night);
        switch (inbox.holdsNews() ? night.fault() : Fault.NONE) {
            case NONE -> runsThrough();
            case KILLED_IN_LOAD -> killedAt("insert", "claims.line", "true");
            case KILLED_IN_SETTLE -> killedAt("insert", "claims.settlement", "true");
            case KILLED_IN_PUBLISH -> killedAt("update", "claims.run", "new.status = 'published'");
            case DATABASE_AWAY -> databaseAway();
            case SERVER_CRASH -> serverCrashes(false);
            case MACHINE_RESET -> serverCrashes(true);
            case DISK_FULL -> diskFull();
            case TERMINATED -> terminated();
            case TWO_STARTS -> twoStarts();
        }
        assertThatTheReportsNameTheFaults(night);
        assertThatTheLedgerBalances();
        Rows.execute(server.database(), "checkpoint");
    }

    private void runsThrough(String... moreAlarms) {
        Expected end = end(moreAlarms);
        Shell shell = shell();
        assertThat(shell.call(NIGHTLY)).as("night %s: %s", day, shell.err()).isEqualTo(EXIT_CODES.get(end.status));
        ended(end);
    }

    private void killedAt(String event, String table, String when) {
        Map<String, String> before = figures();
        try (Gate gate = Gate.before(server.database(), event, table, when);
                Program program = program()) {
            gate.awaitWaiting(1);
            program.kill();
        }
        assertThat(figures()).as("figures of night %s, after a kill", day).isEqualTo(before);
        runsThrough(BROKE_OFF);
    }

    private void databaseAway() {
        Map<String, String> before = figures();
        server.stop();
        Shell shell = shell();
        assertThat(shell.call(NIGHTLY)).as(shell.err()).isEqualTo(EXIT_CODES.get("DATABASE_NOT_USABLE"));
        expected.add(new Expected("DATABASE_NOT_USABLE", inbox.alarms(day, false), Set.of()));
        server.start();
        assertThat(figures()).isEqualTo(before);
    }

    private void serverCrashes(boolean withTheProgram) {
        Map<String, String> before = figures();
        try (Gate gate = Gate.before(server.database(), "insert", "published.cell", "true");
                Program program = program()) {
            gate.awaitWaiting(1);
            server.crash();
            if (withTheProgram) {
                program.kill();
            } else {
                assertThat(program.exitCode()).as(program.output()).isEqualTo(EXIT_CODES.get("DATABASE_NOT_USABLE"));
                failed("DATABASE_NOT_USABLE");
            }
        }
        server.restart();
        assertThat(figures()).as("figures of night %s, after a crash", day).isEqualTo(before);
        runsThrough(BROKE_OFF);
    }

    private void diskFull() {
        if (server.disk().isEmpty()) {
            runsThrough();
            return;
        }
        Map<String, String> before = figures();
        server.disk().get().fillLeaving(0);
        Shell shell = shell();
        assertThat(shell.call(NIGHTLY)).as(shell.err()).isEqualTo(EXIT_CODES.get("DATABASE_NOT_USABLE"));
        failed("DATABASE_NOT_USABLE");
        server.disk().get().makeRoom();
        server.restart(); // where the log of its writes found no room, it is down
        assertThat(figures()).isEqualTo(before);
        runsThrough();
    }

    private void terminated() {
        Map<String, String> before = figures();
        try (Gate gate = Gate.before(server.database(), "insert", "claims.line", "true");
                Program program = program()) {
            gate.awaitWaiting(1);
            program.terminate();
            program.awaitOutput("Asked to stop");
            gate.open();
            assertThat(program.exitCode()).as(program.output()).isEqualTo(EXIT_CODES.get("STOPPED"));
        }
        failed("STOPPED");
        assertThat(figures()).isEqualTo(before);
        runsThrough();
    }

    private void twoStarts() {
        Expected end = end();
        Program first;
        try (Gate gate = Gate.before(server.database(), "insert", "claims.line", "true")) {
            first = program();
            gate.awaitWaiting(1);
            Shell second = shell();
            assertThat(second.call(NIGHTLY)).as(second.err()).isEqualTo(EXIT_CODES.get("RUN_IN_PROGRESS"));
        }
        assertThat(first.exitCode()).as(first.output()).isEqualTo(EXIT_CODES.get(end.status));
        Expected sentAway = new Expected("RUN_IN_PROGRESS", end.alarms, Set.of());
        ended(end);
        expected.add(sentAway);
    }

    private Expected end(String... moreAlarms) {
        Set<String> alarms = inbox.alarms(day, true);
        alarms.addAll(Set.of(moreAlarms));
        Set<String> refusals = inbox.refusals();
        String status;
        if (inbox.holdsNews()) {
            status = refusals.isEmpty() ? "PUBLISHED" : "PUBLISHED_WITHOUT_SOME";
        } else {
            status = refusals.isEmpty() ? "NOTHING_NEW" : "INPUT_REFUSED";
        }
        return new Expected(status, alarms, refusals);
    }

    private void ended(Expected end) {
        expected.add(end);
        if (end.status.startsWith("PUBLISHED")) {
            inbox.loaded();
        }
    }

    private void failed(String status) {
        expected.add(new Expected(status, inbox.alarms(day, true), inbox.refusals()));
    }

    private void assertThatTheReportsNameTheFaults(Night night) {
        List<Report> found = reports.next();
        assertThat(found.stream().map(Report::status))
                .as("reports of %s", night)
                .containsExactlyElementsOf(
                        expected.stream().map(Expected::status).toList());
        for (int attempt = 0; attempt < found.size(); attempt++) {
            Report report = found.get(attempt);
            Expected named = expected.get(attempt);
            Set<String> alarms = withoutTimes(report.alarms());
            if (named.failed()) {
                assertThat(named.alarms).as("alarms of %s", night).containsAll(alarms);
                assertThat(alarms).as("alarms of %s", night).containsAll(inbox.alarms(day, false));
                assertThat(named.refusals).as("refusals of %s", night).containsAll(report.refusals());
            } else {
                assertThat(alarms).as("alarms of %s", night).isEqualTo(named.alarms);
                assertThat(report.refusals()).as("refusals of %s", night).isEqualTo(named.refusals);
            }
            for (String fault : union(report.alarms(), report.refusals())) {
                String[] codeAndSubject = fault.split(" ", 2);
                assertThat(report.page()).contains(codeAndSubject[0]).contains(codeAndSubject[1]);
            }
        }
    }

    /** Every record of every extract that figures rest on is in one bucket, and so is every dollar. */
    private void assertThatTheLedgerBalances() {
        Map<String, Long> records = new TreeMap<>();
        Rows.of(server.database(), """
                select file_name, records_read,
                  records_rejected + records_out_of_scope + records_duplicate + records_superseded + records_kept as records,
                  billed_read - billed_rejected - billed_out_of_scope - billed_duplicate - billed_superseded - billed_kept
                    as unaccounted
                from claims.extract where status = 'published' and edition = 'main'
                """).forEach(row -> {
            assertThat(row.get("records")).as("records of %s", row).isEqualTo(row.get("records_read"));
            assertThat(row.get("unaccounted").toString())
                    .as("dollars of %s", row)
                    .isEqualTo("0.00");
            records.put((String) row.get("file_name"), (Long) row.get("records_read"));
        });
        assertThat(records).as("what night %s rests on", day).isEqualTo(inbox.recordsLoaded());
    }

    /** All at once, into a new database. */
    void assertThatACleanLoadHasTheSameFigures() {
        assertThat(inbox.refusals()).isEmpty();
        assertThat(inbox.holdsNews()).isFalse();
        TestDatabase clean = TestDatabase.migrated();
        Shell shell = shell(clean);
        assertThat(shell.call("nightly", "--once", "--inbox", "inbox"))
                .as(shell.err())
                .isZero();
        assertThat(figures()).isEqualTo(Figures.of(clean, "main"));
        assertThat(Commands.leftovers(server.database())).isEmpty();
    }

    private Map<String, String> figures() {
        return Figures.of(server.database(), "main");
    }

    private Shell shell() {
        return shell(server.database());
    }

    private Shell shell(TestDatabase database) {
        return new Shell(folder, ClaimsBenchmarkApplication.class)
                .with(database)
                .at(MonthInbox.timeOfNight(day));
    }

    private Program program() {
        return Program.inFolder(
                folder, server.database(), List.of("-Dclaims.now=" + MonthInbox.timeOfNight(day)), NIGHTLY);
    }

    private static Set<String> withoutTimes(Set<String> alarms) {
        Set<String> named = new TreeSet<>();
        alarms.forEach(alarm -> named.add(alarm.startsWith(BROKE_OFF) ? BROKE_OFF : alarm));
        return named;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
