package org.claimsbenchmark.cli;

import java.util.function.Consumer;
import org.claimsbenchmark.job.DatabaseAccess;
import org.claimsbenchmark.job.ManagerConfiguration;
import org.claimsbenchmark.job.RemoteTerms;
import org.claimsbenchmark.job.WorkerConfiguration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What a process has of Spring beside what every run has.
 *
 * @param grace of its connections
 * @param beans to register
 */
record SpringParts(DatabaseAccess.Grace grace, Consumer<GenericApplicationContext> beans) {

    static final SpringParts NONE = new SpringParts(DatabaseAccess.Grace.USUAL, context -> {});

    /** Of a run whose ranges workers in other processes load. */
    static SpringParts ofManager(RemoteTerms terms) {
        return new SpringParts(DatabaseAccess.Grace.USUAL, context -> {
            context.registerBean(RemoteTerms.class, () -> terms);
            context.registerBean(ManagerConfiguration.class);
        });
    }

    static SpringParts ofWorker() {
        return new SpringParts(DatabaseAccess.Grace.SHORT, context -> context.registerBean(WorkerConfiguration.class));
    }
}
