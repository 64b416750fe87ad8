package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.inbox.InboxContent;
import org.claimsbenchmark.inbox.InboxWatch;
import org.claimsbenchmark.inbox.delivery.Deliveries;
import org.claimsbenchmark.job.ProgressListener;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.job.RunRequest;
import org.claimsbenchmark.job.StopRequest;
import org.claimsbenchmark.load.ExtractLedger;
import org.claimsbenchmark.load.ReceivedExtract;
import org.claimsbenchmark.report.Alarm;

/** Takes in what is whole in the inboxes, and says what is not as expected there. */
final class Night {

    private final Surroundings surroundings;
    private final Class<?> application;
    private final LoadOptions options;
    private final WatchOptions watch;
    private final InboxWatch inbox;
    private final Supplier<Deliveries> deliveries;

    /** @param deliveries read anew for each attempt */
    Night(
            Surroundings surroundings,
            Class<?> application,
            LoadOptions options,
            WatchOptions watch,
            InboxWatch inbox,
            Supplier<Deliveries> deliveries) {
        this.surroundings = surroundings;
        this.application = application;
        this.options = options;
        this.watch = watch;
        this.inbox = inbox;
        this.deliveries = deliveries;
    }

    /**
     * One attempt.
     *
     * @param report heard by then how it ended
     * @param listener hears how it goes, and lets the report hear it
     * @return exit code
     * @throws UsageFault when layouts or deliveries cannot be used
     */
    int attempt(StopRequest stop, NightReport report, ProgressListener listener) {
        Deliveries expected = deliveries.get();
        int ofRun = new JobCall(surroundings, application, watch, options.parts(surroundings))
                .carryOut(options.layouts(surroundings), database -> request(database, expected), stop, listener);
        return report.exitCode(ofRun);
    }

    private RunRequest request(OpeningDatabase database, Deliveries expected) {
        Instant now = surroundings.clock().instant();
        InboxContent content = inbox.look(now);
        Map<Path, String> names = new LinkedHashMap<>();
        content.whole().forEach(file -> names.put(file.path(), file.name()));
        List<Alarm> alarms = new ArrayList<>(content.alarms());
        if (!expected.none()) {
            alarms.addAll(expected.alarms(Arrivals.of(content.whole(), received(database)), now));
        }
        return options.request(surroundings, List.copyOf(names.keySet()), new RunAction.TakeIn(names), alarms);
    }

    /** What the ledger says; nothing when the database cannot be asked, as the run will tell. */
    private Optional<List<ReceivedExtract>> received(OpeningDatabase database) {
        try {
            database.awaitMigration();
            try (Connection connection = database.connect()) {
                return Optional.of(new ExtractLedger(connection).received(options.edition()));
            }
        } catch (DatabaseNotUsable | SQLException e) {
            return Optional.empty();
        }
    }
}
