package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.claimsbenchmark.inbox.Inbox;
import org.claimsbenchmark.inbox.InboxWatch;
import org.claimsbenchmark.inbox.delivery.Deliveries;
import org.claimsbenchmark.inbox.delivery.InvalidDeliveriesException;
import org.claimsbenchmark.metrics.MetricsEndpoint;
import org.claimsbenchmark.metrics.RunMetrics;
import org.claimsbenchmark.notification.Webhook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes in what came into inboxes, on a schedule or once. */
@Command(
        name = "nightly",
        description = {
            "Takes the extracts of inboxes that are whole, and does with them what 'run' does. Nothing is moved or deleted: the"
                    + " ledger knows what was loaded.",
            "",
            "An extract is whole when it has a control file or a done marker (X.done beside X) not older than itself, or was left"
                    + " alone for the settle time. What is not yet whole is left for the next night and is an alarm."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class NightlyCommand implements Callable<Integer> {

    private static final int USUAL_RETRIES = 3;

    private final Surroundings surroundings;
    private final Class<?> application;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LoadOptions options;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private WebhookOptions webhook;

    @Mixin
    private ListenOptions listen;

    @Option(
            names = "--inbox",
            required = true,
            paramLabel = "[NAME=]DIR",
            description =
                    "Folder that extracts are delivered to; may be given several times. NAME/ stands before the names of"
                            + " its extracts; all inboxes but one need one.")
    private List<String> inboxes;

    @Option(names = "--once", description = "Takes in what there is now, once, for an external scheduler.")
    private boolean once;

    @Option(
            names = "--cron",
            paramLabel = "EXPR",
            description =
                    "Schedule: second, minute, hour, day of month, month and day of week, such as \"0 30 2 * * *\".")
    private String cron;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone whose clock the schedule is read by, such as America/Chicago or UTC.")
    private ZoneId zone;

    @Option(
            names = "--retries",
            paramLabel = "N",
            description =
                    "How many more attempts a night has when the database is not usable or a fault occurs; default "
                            + USUAL_RETRIES + " on a schedule, none with --once, where the scheduler has its own.")
    private Integer retries;

    @Option(
            names = "--retry-wait",
            paramLabel = "TIME",
            defaultValue = "5m",
            converter = TimeSpanConverter.class,
            description = "How long it waits before another attempt; default ${DEFAULT-VALUE}.")
    private Duration retryWait;

    @Option(
            names = "--settle-time",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = TimeSpanConverter.class,
            description = "For how long a file has to be left alone to be whole, such as 90s, 5m or PT1H;"
                    + " default ${DEFAULT-VALUE}.")
    private Duration settleTime;

    @Option(
            names = "--deliveries",
            paramLabel = "FILE",
            description =
                    "YAML file with the deliveries that are expected; what is late, missing, doubled or unexpected is an"
                            + " alarm.")
    private Path deliveries;

    NightlyCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        options.require();
        if (once == (cron != null)) {
            throw new ParameterException(spec.commandLine(), "Give either --once, or --cron and --zone.");
        }
        if (retries != null && retries < 0) {
            throw WrongOption.of(spec, "--retries", "expected a number from 0 on");
        }
        Schedule schedule = cron == null ? null : schedule();
        deliveries();
        options.layouts(surroundings);
        Night night = new Night(
                surroundings, application, options, watch, new InboxWatch(inboxes(), settleTime), this::deliveries);
        Clock clock = zone == null ? surroundings.clock() : surroundings.clock().withZone(zone);
        int more = retries != null ? retries : once ? 0 : USUAL_RETRIES;
        Optional<Webhook> told = webhook.webhook(surroundings);
        boolean always = webhook.always();
        ProgramLogging.start();
        if (once) {
            Nights nights = new Nights(night, clock, more, retryWait, told, always, UnaryOperator.identity());
            return StopSignals.heardDuring(nights::once, surroundings.err());
        }
        RunMetrics metrics = new RunMetrics();
        Nights nights = new Nights(night, clock, more, retryWait, told, always, metrics::hearing);
        Optional<MetricsEndpoint> endpoint = listen.serve(metrics, surroundings);
        try {
            return StopSignals.heardDuring(stop -> nights.onSchedule(schedule, stop), surroundings.err());
        } finally {
            endpoint.ifPresent(MetricsEndpoint::close);
        }
    }

    private Schedule schedule() {
        if (zone == null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing option '--zone': say by which clock the schedule is read.");
        }
        try {
            Schedule schedule = Schedule.parse(cron);
            if (schedule.next(ZonedDateTime.now(surroundings.clock().withZone(zone)))
                    .isPresent()) {
                return schedule;
            }
        } catch (IllegalArgumentException notOfTheForm) {
            // told below
        }
        throw WrongOption.of(spec, "--cron", "expected six fields such as \"0 30 2 * * *\", for times that come");
    }

    private List<Inbox> inboxes() {
        try {
            return InboxNames.parse(inboxes, surroundings.workingFolder());
        } catch (IllegalArgumentException e) {
            throw WrongOption.of(spec, "--inbox", e.getMessage());
        }
    }

    private Deliveries deliveries() {
        if (deliveries == null) {
            return Deliveries.NONE;
        }
        try {
            return Deliveries.read(surroundings.workingFolder().resolve(deliveries));
        } catch (InvalidDeliveriesException e) {
            throw new UsageFault(e.getMessage());
        }
    }
}
