package org.claimsbenchmark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimsbenchmark.job.remote.OpenLoad;
import org.claimsbenchmark.job.remote.RemoteInput;
import org.claimsbenchmark.job.remote.RemoteLedger;
import org.claimsbenchmark.load.KeyGuard;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.reference.ReferenceTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for portions of every open load, oldest first, and loads them, as many at a time as it has threads. */
final class Worker implements WorkerService {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final TransactionalConnection connection;
    private final PortionRequests requests;
    private final PseudonymKey key;
    private final String programVersion;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Map<Long, WorkerContext> contexts = new ConcurrentHashMap<>();
    private final Set<Long> leftToOthers = ConcurrentHashMap.newKeySet();

    Worker(TransactionalConnection connection, PortionRequests requests, PseudonymKey key, String programVersion) {
        this.connection = connection;
        this.requests = requests;
        this.key = key;
        this.programVersion = programVersion;
    }

    @Override
    public boolean work(WorkerRequest request) {
        if (!keyAccepted()) {
            return false;
        }
        WorkerMeans means = new WorkerMeans(programVersion, ReferenceTables.standard(), request.layouts(), key);
        LOG.info("waits for portions of runs of version {}, on {} threads", programVersion, request.threads());
        List<Thread> threads = new ArrayList<>();
        List<Throwable> ends = new CopyOnWriteArrayList<>();
        for (int number = 0; number < request.threads(); number++) {
            Thread thread = new Thread(() -> serve(means, request), "worker-" + number);
            thread.setUncaughtExceptionHandler((ended, failure) -> {
                ends.add(failure);
                stop.countDown();
            });
            thread.start();
            threads.add(thread);
        }
        threads.forEach(Worker::join);
        if (!ends.isEmpty()) {
            throw WithheldFault.of("worker", ends.get(0));
        }
        return true;
    }

    @Override
    public void stop() {
        stop.countDown();
        LOG.info(
                "asked to end: ends after the blocks that it is loading, and gives back what is left of their portions");
    }

    private boolean keyAccepted() {
        boolean[] accepted = new boolean[1];
        connection.runAlone("pseudonym key", c -> accepted[0] = KeyGuard.accepts(c, key));
        return accepted[0];
    }

    private void serve(WorkerMeans means, WorkerRequest request) {
        boolean away = false;
        while (stop.getCount() > 0) {
            boolean loaded = false;
            try {
                loaded = loadOne(means);
                away = false;
            } catch (RuntimeException e) {
                if (!away) {
                    LOG.warn("goes on when the database answers again", WithheldFault.of("worker", e));
                }
                away = true;
            }
            if (!loaded) {
                pause(request);
            }
        }
    }

    /** @return whether there was something to load */
    private boolean loadOne(WorkerMeans means) {
        List<OpenLoad> loads = new ArrayList<>();
        connection.runAlone("open loads", c -> loads.addAll(new RemoteLedger(c).openLoads()));
        contexts.keySet().retainAll(loads.stream().map(OpenLoad::jobExecutionId).toList());
        for (OpenLoad load : loads) {
            if (!means.fit(load)) {
                leaveToOthers(load, means);
            } else if (requests.loadOne(load, contextOf(load, means), stop)) {
                return true;
            }
        }
        return false;
    }

    private void leaveToOthers(OpenLoad load, WorkerMeans means) {
        if (leftToOthers.add(load.jobExecutionId())) {
            LOG.warn(
                    "leaves run {} to other workers: expected program {} with reference tables {}, this is {} with {};"
                            + " start workers from the same jar as the run",
                    load.runId(),
                    load.programVersion(),
                    load.referenceVersion(),
                    means.programVersion(),
                    means.reference().version());
        }
    }

    private WorkerContext contextOf(OpenLoad load, WorkerMeans means) {
        return contexts.computeIfAbsent(load.jobExecutionId(), id -> {
            List<RemoteInput> inputs = new ArrayList<>();
            connection.runAlone("inputs of a load", c -> inputs.addAll(new RemoteLedger(c).inputs(id)));
            return new WorkerContext(load, means, inputs);
        });
    }

    private void pause(WorkerRequest request) {
        try {
            stop.await(request.pollEvery().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
