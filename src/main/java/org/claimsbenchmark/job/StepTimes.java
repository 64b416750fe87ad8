package org.claimsbenchmark.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.report.account.RunAccount;

/** How long each step of an attempt takes: the next one ends it. */
final class StepTimes {

    private final List<RunAccount.Step> ended = new ArrayList<>();
    private String current;
    private long since;

    synchronized void enter(String step) {
        long now = System.nanoTime();
        if (current != null) {
            ended.add(new RunAccount.Step(current, RunAccount.seconds(Duration.ofNanos(now - since))));
        }
        current = step;
        since = now;
    }

    /** All so far, the one that goes on included. */
    synchronized List<RunAccount.Step> soFar() {
        List<RunAccount.Step> all = new ArrayList<>(ended);
        if (current != null) {
            all.add(new RunAccount.Step(current, RunAccount.seconds(Duration.ofNanos(System.nanoTime() - since))));
        }
        return all;
    }
}
