package org.claimsbenchmark.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.claimsbenchmark.job.ProgressListener;
import org.claimsbenchmark.job.StopRequest;
import org.claimsbenchmark.notification.Notification;
import org.claimsbenchmark.notification.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One night, or night after night: attempts until one is not worth another, and word of each. */
final class Nights {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);

    /** What may be otherwise some minutes later. */
    private static final Set<Integer> WORTH_ANOTHER =
            Set.of(ExitCode.FAULT.number(), ExitCode.DATABASE_NOT_USABLE.number());

    /** A clock may be set, and a machine may sleep, while a night is waited for. */
    private static final Duration LONGEST_LOOK_AWAY = Duration.ofSeconds(30);

    private final Night night;
    private final Clock clock;
    private final int retries;
    private final Duration retryWait;
    private final Optional<Webhook> webhook;
    private final boolean tellsAlways;
    private final UnaryOperator<ProgressListener> heardBy;

    /**
     * @param clock in the zone of the schedule
     * @param retries how many more attempts a night may have
     * @param tellsAlways whether the webhook hears of plain success too
     * @param heardBy lets someone else hear how an attempt goes
     */
    Nights(
            Night night,
            Clock clock,
            int retries,
            Duration retryWait,
            Optional<Webhook> webhook,
            boolean tellsAlways,
            UnaryOperator<ProgressListener> heardBy) {
        this.night = night;
        this.clock = clock;
        this.retries = retries;
        this.retryWait = retryWait;
        this.webhook = webhook;
        this.tellsAlways = tellsAlways;
        this.heardBy = heardBy;
    }

    /** @return exit code of the last attempt */
    int once(StopRequest stop) {
        int exitCode = attempt(stop);
        for (int retry = 1; retry <= retries && WORTH_ANOTHER.contains(exitCode); retry++) {
            LOG.warn("the night is tried again in {}, {} of {} times", retryWait, retry, retries);
            if (stop.await(retryWait)) {
                return exitCode;
            }
            exitCode = attempt(stop);
        }
        return exitCode;
    }

    /** Until it is asked to stop. Nights that pass while one goes on are left out. */
    int onSchedule(Schedule schedule, StopRequest stop) {
        while (true) {
            Optional<ZonedDateTime> next = schedule.next(ZonedDateTime.now(clock));
            if (next.isEmpty()) {
                LOG.warn("the schedule has no further night");
                return ExitCode.OK.number();
            }
            LOG.info("the next night begins at {}", next.get());
            if (isStoppedBefore(next.get(), stop)) {
                return ExitCode.OK.number();
            }
            int exitCode = onceWhateverHappens(stop);
            if (stop.isAsked()) {
                return exitCode == ExitCode.STOPPED.number() ? exitCode : ExitCode.OK.number();
            }
        }
    }

    private boolean isStoppedBefore(ZonedDateTime next, StopRequest stop) {
        for (Duration left = left(next); left.compareTo(Duration.ZERO) > 0; left = left(next)) {
            if (stop.await(left.compareTo(LONGEST_LOOK_AWAY) < 0 ? left.plusMillis(1) : LONGEST_LOOK_AWAY)) {
                return true;
            }
        }
        return stop.isAsked();
    }

    private Duration left(ZonedDateTime next) {
        return Duration.between(clock.instant(), next.toInstant());
    }

    /** A layout that cannot be used tonight may be corrected tomorrow. */
    private int onceWhateverHappens(StopRequest stop) {
        try {
            return once(stop);
        } catch (UsageFault e) {
            LOG.error("the night could not begin: {}", e.getMessage());
            return ExitCode.USAGE.number();
        }
    }

    private int attempt(StopRequest stop) {
        NightReport report = new NightReport();
        int exitCode = night.attempt(stop, report, heardBy.apply(report));
        if (webhook.isPresent() && report.account() != null) {
            Notification notification = Notification.of(report.account(), exitCode);
            if (tellsAlways || !notification.plainSuccess()) {
                webhook.get()
                        .tell(notification)
                        .ifPresent(fault -> LOG.warn("the webhook was not told how the attempt ended: {}", fault));
            }
        }
        return exitCode;
    }
}
