package org.claimsbenchmark.job;

import java.time.Duration;
import org.claimsbenchmark.job.remote.RequestChannels;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.integration.partition.RemotePartitioningManagerStepBuilder;

/**
 * Hands the portions of the extracts to workers in other processes, by requests on a channel in PostgreSQL, and waits until
 * the job repository says that all have ended.
 */
final class RemoteLoad implements LoadSteps {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** What ends a load that goes wrong is that nothing moves; this is for the case that the watch itself has died. */
    private static final Duration LONGEST_LOAD = Duration.ofDays(30);

    private final JobRepository repository;
    private final TransactionalConnection connection;
    private final RequestChannels channels;
    private final RemoteTerms terms;

    RemoteLoad(
            JobRepository repository, TransactionalConnection connection, RequestChannels channels, RemoteTerms terms) {
        this.repository = repository;
        this.connection = connection;
        this.channels = channels;
        this.terms = terms;
    }

    @Override
    public Step of(RunContext run) {
        Portions portions = new Portions(run, connection, Portions.IN_MANY_PROCESSES);
        LoadWatch watch = new LoadWatch(run, portions, repository, connection, terms);
        return new RemotePartitioningManagerStepBuilder(NAME, repository)
                .partitioner(LoadPortionStep.NAME, gridSize -> portions.begin(run.progress()))
                .outputChannel((request, timeout) ->
                        channels.of(watch.jobExecutionId()).send(request, timeout))
                .pollInterval(LOOK_EVERY.toMillis())
                .timeout(LONGEST_LOAD.toMillis())
                .listener(watch)
                .allowStartIfComplete(true)
                .build();
    }
}
