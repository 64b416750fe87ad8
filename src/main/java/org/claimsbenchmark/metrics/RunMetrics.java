package org.claimsbenchmark.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimsbenchmark.job.Progress;
import org.claimsbenchmark.job.ProgressListener;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.report.account.RunAccount;
import org.claimsbenchmark.report.account.RunLedger;

/** The meters of a process that runs the job, once or every night. {@code reports/README.md} has a row for each. */
public final class RunMetrics {

    private static final String EDITION = "edition";
    private static final String LOAD_STEP = "loadLines";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final LastRuns last = new LastRuns();
    private final AtomicInteger inProgress = new AtomicInteger();
    private final Counter bytes = Counter.builder("claims.read")
            .baseUnit("bytes")
            .description("Bytes of the extracts' content that runs of this process have read.")
            .register(registry);
    private final Counter records = counter("claims.read.records", "Records that runs of this process have read.");
    private final Counter lines = counter("claims.read.lines", "Records in scope among them.");

    public RunMetrics() {
        Gauge.builder("claims.run.in.progress", inProgress, AtomicInteger::get)
                .description("Attempts at runs that are in progress in this process.")
                .register(registry);
    }

    private Counter counter(String name, String description, String... labels) {
        return Counter.builder(name).description(description).tags(labels).register(registry);
    }

    /** For one attempt at a run: counts what it does, and lets the other listener hear the same. */
    public ProgressListener hearing(ProgressListener other) {
        return new Counting(other);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    LastRuns last() {
        return last;
    }

    private final class Counting implements ProgressListener {

        private final ProgressListener other;
        private RunAccount.Reading counted = RunAccount.Reading.NONE;
        private boolean begun;

        Counting(ProgressListener other) {
            this.other = other;
        }

        @Override
        public void moved(Progress progress) {
            begin();
            count(new RunAccount.Reading(progress.bytesRead(), progress.records(), progress.lines()));
            other.moved(progress);
        }

        @Override
        public void ended(RunAccount account) {
            begin();
            count(account.progress());
            inProgress.decrementAndGet();
            RunMetrics.this.ended(account);
            other.ended(account);
        }

        private synchronized void begin() {
            if (!begun) {
                begun = true;
                inProgress.incrementAndGet();
            }
        }

        private synchronized void count(RunAccount.Reading now) {
            bytes.increment(now.bytes() - counted.bytes());
            records.increment(now.records() - counted.records());
            lines.increment(now.lines() - counted.lines());
            counted = now;
        }
    }

    private void ended(RunAccount account) {
        String edition = account.edition();
        if (last.put(account)) {
            gaugesOf(edition);
        }
        counter("claims.runs", "Attempts at runs, by how they ended.", EDITION, edition, "status", account.status())
                .increment();
        if (account.status().equals(Status.RUN_IN_PROGRESS.name())) {
            counter("claims.run.lock.waits", "Attempts that found the edition locked by another run.", EDITION, edition)
                    .increment();
        }
        for (RunAccount.Step step : account.steps()) {
            Timer.builder("claims.run.step")
                    .description("How long the steps of attempts took.")
                    .tags(EDITION, edition, "step", step.name())
                    .register(registry)
                    .record(Duration.ofMillis(step.seconds().movePointRight(3).longValueExact()));
        }
        account.alarms()
                .forEach(alarm -> counter(
                                "claims.alarms", "Alarms of attempts at runs.", EDITION, edition, "code", alarm.code())
                        .increment());
        account.given()
                .forEach(given -> counter(
                                "claims.extracts",
                                "Extracts that attempts were given, by what became of them.",
                                EDITION,
                                edition,
                                "became",
                                given.became().name())
                        .increment());
        if (account.status().equals(Status.PUBLISHED.name())
                || account.status().equals(Status.PUBLISHED_WITHOUT_SOME.name())) {
            published(edition, account.ledger());
        }
    }

    /** Of what is new alone: what is carried was counted by the run that loaded it. */
    private void published(String edition, RunLedger ledger) {
        if (ledger == null) {
            return;
        }
        for (RunLedger.Extract extract : ledger.extracts()) {
            if (extract.role().equals("loaded")) {
                RunLedger.Buckets<Long> buckets = extract.records();
                bucket(edition, "rejected", buckets.rejected());
                bucket(edition, "out_of_scope", buckets.outOfScope());
                bucket(edition, "duplicate", buckets.duplicate());
                bucket(edition, "superseded", buckets.superseded());
                bucket(edition, "kept", buckets.kept());
            }
        }
        ledger.rejects()
                .forEach(rejects -> counter(
                                "claims.rejects",
                                "Records of published extracts that were rejected, by fault.",
                                EDITION,
                                edition,
                                "code",
                                rejects.code())
                        .increment(rejects.records()));
    }

    private void bucket(String edition, String bucket, Long count) {
        counter(
                        "claims.records",
                        "Records of published extracts, by the bucket they ended in.",
                        EDITION,
                        edition,
                        "bucket",
                        bucket)
                .increment(count == null ? 0 : count);
    }

    private void gaugesOf(String edition) {
        for (Status status : Status.values()) {
            Gauge.builder("claims.run.last.status", last, runs -> is(runs, edition, status))
                    .description("1 for how the edition's last attempt ended, 0 for every other way.")
                    .tags(EDITION, edition, "status", status.name())
                    .register(registry);
        }
        Gauge.builder(
                        "claims.run.last.duration",
                        last,
                        runs -> runs.of(edition).seconds().doubleValue())
                .description("How long the edition's last attempt took, to its report.")
                .baseUnit("seconds")
                .tags(EDITION, edition)
                .register(registry);
        Gauge.builder("claims.run.last.read.rate", last, runs -> recordsPerSecond(runs.of(edition)))
                .description("Records a second that the load of the edition's last attempt read; 0 when it read none.")
                .baseUnit("records_per_second")
                .tags(EDITION, edition)
                .register(registry);
        Gauge.builder(
                        "claims.publication.time",
                        last,
                        runs -> publication(runs, edition)
                                .map(time -> time.toEpochMilli() / 1000.0)
                                .orElse(Double.NaN))
                .description("When the figures that the edition shows were published, in seconds since 1970.")
                .baseUnit("seconds")
                .tags(EDITION, edition)
                .register(registry);
        Gauge.builder(
                        "claims.publication.age",
                        last,
                        runs -> publication(runs, edition)
                                .map(time ->
                                        Duration.between(time, Instant.now()).toMillis() / 1000.0)
                                .orElse(Double.NaN))
                .description("How long ago that was, when it is asked for.")
                .baseUnit("seconds")
                .tags(EDITION, edition)
                .register(registry);
    }

    private static double is(LastRuns runs, String edition, Status status) {
        return runs.of(edition).status().equals(status.name()) ? 1 : 0;
    }

    private static Optional<Instant> publication(LastRuns runs, String edition) {
        return runs.publicationOf(edition).map(RunAccount.Shown::publishedAt);
    }

    private static double recordsPerSecond(RunAccount account) {
        BigDecimal seconds = account.steps().stream()
                .filter(step -> step.name().equals(LOAD_STEP))
                .map(RunAccount.Step::seconds)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return seconds.signum() == 0 ? 0 : account.progress().records() / seconds.doubleValue();
    }
}
