package org.claimsbenchmark.cli;

import java.util.Set;
import org.claimsbenchmark.job.Progress;
import org.claimsbenchmark.job.ProgressListener;
import org.claimsbenchmark.report.Alarm;
import org.claimsbenchmark.report.account.RunAccount;

/** Keeps how an attempt of a night ended, for whoever has to act upon it. */
final class NightReport implements ProgressListener {

    /** Alarms about what was delivered and is not in the figures. */
    private static final Set<String> LEFT_OUT = Set.of("NOT_READABLE", "ARCHIVE_REFUSED", "CONTROL_FILE_REFUSED");

    private volatile RunAccount account;

    @Override
    public void moved(Progress progress) {
        // only the end counts
    }

    @Override
    public void ended(RunAccount ended) {
        this.account = ended;
    }

    /** Null when the attempt ended before anything could be told of it. */
    RunAccount account() {
        return account;
    }

    /** How the night ends for the shell, which should hear of what no run was ever given. */
    int exitCode(int ofRun) {
        boolean leftOut =
                account != null && account.alarms().stream().map(Alarm::code).anyMatch(LEFT_OUT::contains);
        if (ofRun != ExitCode.OK.number() || !leftOut) {
            return ofRun;
        }
        return (account.figures() != null && account.status().equals("PUBLISHED")
                        ? ExitCode.PUBLISHED_WITHOUT_SOME
                        : ExitCode.INPUT_REFUSED)
                .number();
    }
}
