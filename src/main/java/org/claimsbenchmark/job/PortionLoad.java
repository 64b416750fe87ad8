package org.claimsbenchmark.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.claimsbenchmark.job.remote.Hold;
import org.claimsbenchmark.job.remote.OpenLoad;
import org.claimsbenchmark.job.remote.RemoteLedger;
import org.claimsbenchmark.load.ExtractPart;
import org.claimsbenchmark.load.LedgerExtract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Loads one portion of a run that another process began. Every block, and every word to the job repository, commits only as
 * long as this worker holds the portion.
 */
final class PortionLoad {

    private static final Logger LOG = LoggerFactory.getLogger(PortionLoad.class);

    /** A portion that has ended so many workers would end the next too. */
    private static final int MOST_TRIES = 3;

    private final OpenLoad load;
    private final WorkerContext run;
    private final StepExecution step;
    private final JobRepository repository;
    private final TransactionalConnection connection;
    private final Map<Integer, LedgerExtract> extracts;
    private final List<ExtractPart> parts;

    PortionLoad(
            OpenLoad load,
            WorkerContext run,
            StepExecution step,
            JobRepository repository,
            TransactionalConnection connection) {
        Portions portions = new Portions(run, connection, load.portions());
        this.load = load;
        this.run = run;
        this.step = step;
        this.repository = repository;
        this.connection = connection;
        this.extracts = portions.extracts();
        this.parts = portions.of(step);
    }

    /** Why this worker must not load it; nothing when it may. */
    Optional<String> unfit() {
        return parts.stream()
                .filter(part -> !part.complete())
                .map(part -> extracts.get(part.extractId()))
                .distinct()
                .flatMap(extract -> run.unfitFor(extract).stream())
                .findFirst();
    }

    /**
     * @return whether the request has been answered; false when the portion is given back
     * @throws DatabaseFault when the database cannot be used, so that another worker may have more luck
     */
    boolean load(CountDownLatch stop) {
        Optional<Hold> hold = take();
        if (hold.isEmpty()) {
            return true; // its load was closed meanwhile
        }
        if (hold.get().tries() > MOST_TRIES) {
            return end(hold.get(), ExitStatus.FAILED.addExitDescription(givenUp()));
        }
        step.setStatus(BatchStatus.STARTED);
        step.setStartTime(LocalDateTime.now());
        if (!told(hold.get())) {
            return true;
        }
        LineBlockReader reader = new LineBlockReader(run, extracts, parts);
        try {
            return load(reader, hold.get(), stop);
        } catch (DatabaseFault e) {
            if (e.databaseUnusable()) {
                throw e;
            }
            return failed(hold.get(), e);
        } catch (RuntimeException e) {
            return failed(hold.get(), e);
        } finally {
            reader.close();
        }
    }

    private boolean load(LineBlockReader reader, Hold hold, CountDownLatch stop) {
        BlockLoad blocks = new BlockLoad(run);
        while (stop.getCount() > 0) {
            ReadBlocks read = reader.read();
            if (read == null) {
                return end(hold, ExitStatus.COMPLETED);
            }
            if (!whileHeld("load of a block of records", hold, c -> blocks.write(c, read))) {
                return lost();
            }
            step.setCommitCount(step.getCommitCount() + 1);
        }
        connection.runAlone("giving back of a portion", c -> new RemoteLedger(c).giveBack(hold));
        LOG.info("gives back {} of run {}", step.getStepName(), load.runId());
        return false;
    }

    private boolean failed(Hold hold, RuntimeException fault) {
        LOG.error("cannot load {} of run {}", step.getStepName(), load.runId(), fault);
        return end(hold, ExitStatus.FAILED.addExitDescription(worker() + ": " + fault.getMessage()));
    }

    /** @return whether the manager hears it, or needs not */
    private boolean end(Hold hold, ExitStatus exit) {
        step.setStatus(exit.equals(ExitStatus.COMPLETED) ? BatchStatus.COMPLETED : BatchStatus.FAILED);
        step.setExitStatus(exit);
        step.setEndTime(LocalDateTime.now());
        if (!told(hold)) {
            return lost();
        }
        LOG.info("{} of run {}: {}", step.getStepName(), load.runId(), exit.getExitCode());
        return true;
    }

    private boolean told(Hold hold) {
        return whileHeld("state of a portion", hold, c -> repository.update(step));
    }

    private boolean lost() {
        LOG.info("drops {} of run {}: its run has ended or another worker has it", step.getStepName(), load.runId());
        return true;
    }

    private Optional<Hold> take() {
        Hold[] hold = new Hold[1];
        connection.runAlone(
                "taking of a portion",
                c -> hold[0] = new RemoteLedger(c)
                        .take(load.jobExecutionId(), step.getId(), worker())
                        .orElse(null));
        return Optional.ofNullable(hold[0]);
    }

    /** @return whether the work was done, in one transaction with the proof that the portion is still held */
    private boolean whileHeld(String doing, Hold hold, ConnectionWork work) {
        boolean[] held = new boolean[1];
        connection.runAlone(doing, c -> {
            held[0] = new RemoteLedger(c).holds(hold);
            if (held[0]) {
                work.on(c);
            }
        });
        return held[0];
    }

    private String givenUp() {
        return parts.stream()
                .filter(part -> !part.complete())
                .findFirst()
                .map(part -> extracts.get(part.extractId()).name() + ", range " + part.part() + ", after record "
                        + part.recordsBefore() + ": " + MOST_TRIES
                        + " workers that loaded it ended, each before it could say why; look into their output, or load"
                        + " the extract with 'run' on one machine")
                .orElse(step.getStepName() + ": " + MOST_TRIES + " workers ended after they had loaded it");
    }

    private static String worker() {
        return host() + " process " + ProcessHandle.current().pid() + " "
                + Thread.currentThread().getName();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "a host without a name";
        }
    }
}
