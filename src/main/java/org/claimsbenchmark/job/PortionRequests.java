package org.claimsbenchmark.job;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.claimsbenchmark.job.remote.OpenLoad;
import org.claimsbenchmark.job.remote.RequestChannels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one request at a time, in a transaction that stays open until its portion is loaded, on a data source of its own:
 * the transaction is rolled back with the connection of a worker that dies, and the request is there for another at once.
 */
final class PortionRequests {

    private static final Logger LOG = LoggerFactory.getLogger(PortionRequests.class);

    private final RequestChannels channels;
    private final TransactionTemplate requestTransactions;
    private final JobRepository repository;
    private final TransactionalConnection connection;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** @param requestTransactions of the data source of the channels */
    PortionRequests(
            RequestChannels channels,
            PlatformTransactionManager requestTransactions,
            JobRepository repository,
            TransactionalConnection connection) {
        this.channels = channels;
        this.requestTransactions = new TransactionTemplate(requestTransactions);
        this.repository = repository;
        this.connection = connection;
    }

    /** @return whether there was a request that this worker could do something about */
    boolean loadOne(OpenLoad load, WorkerContext run, CountDownLatch stop) {
        return Boolean.TRUE.equals(requestTransactions.execute(status -> {
            Optional<Long> request = channels.take(load.jobExecutionId());
            if (request.isEmpty()) {
                return false;
            }
            boolean done = answer(request.get(), load, run, stop);
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        }));
    }

    /** @return false when the request is for another worker */
    private boolean answer(long stepExecutionId, OpenLoad load, WorkerContext run, CountDownLatch stop) {
        StepExecution step = repository.getStepExecution(stepExecutionId);
        if (step == null || !step.getStatus().isRunning()) {
            LOG.info("drops the request for step execution {}: it is not running any more", stepExecutionId);
            return true;
        }
        PortionLoad portion = new PortionLoad(load, run, step, repository, connection);
        Optional<String> unfit = portion.unfit();
        if (unfit.isPresent()) {
            if (told.add(load.jobExecutionId() + unfit.get())) {
                LOG.warn("leaves portions of run {} to other workers: {}", load.runId(), unfit.get());
            }
            return false;
        }
        return portion.load(stop);
    }
}
