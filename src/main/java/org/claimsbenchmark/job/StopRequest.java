package org.claimsbenchmark.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks the runs of a process to end: each worker after the block that it loads, and the job before its next step. What is
 * asked for once stays asked for.
 */
public final class StopRequest {

    private final CountDownLatch asked = new CountDownLatch(1);

    public void ask() {
        asked.countDown();
    }

    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits until it is asked for, and no longer than this; whether it is. */
    public boolean await(Duration longest) {
        try {
            return asked.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
