package org.claimsbenchmark.job;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.report.Alarm;
import org.claimsbenchmark.report.account.RunAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of an attempt at a run while it goes on, whether or not it comes so far as to have a run: for its report. */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final PreparedRun prepared;
    private final List<Alarm> alarms = new ArrayList<>();
    private final StepTimes steps = new StepTimes();
    private RunContext run;
    private long shownRunId;
    private List<ExtractFile> heldOut = List.of();

    Attempt(PreparedRun prepared) {
        this.prepared = prepared;
        steps.enter("prepare");
        prepared.request().alarms().forEach(this::alarm);
    }

    PreparedRun prepared() {
        return prepared;
    }

    RunRequest request() {
        return prepared.request();
    }

    StepTimes steps() {
        return steps;
    }

    /** Something that whoever is on call should know of: told by the log at once, and by the report. */
    void alarm(Alarm alarm) {
        LOG.warn("{} {}: {}", alarm.code(), alarm.subject(), alarm.sentence());
        alarms.add(alarm);
    }

    List<Alarm> alarms() {
        return alarms;
    }

    /** There is something to carry out. */
    void carriesOut(RunContext context) {
        this.run = context;
        this.heldOut = context.plan().heldOut();
    }

    /** There is nothing to carry out: a publication stands. */
    void finds(Planned.NothingNew published) {
        this.shownRunId = published.runId();
        this.heldOut = published.heldOut();
    }

    /** Whether the content was withdrawn and stays out. */
    boolean holdsOut(ExtractFile extract) {
        return heldOut.contains(extract);
    }

    /** Of the run that is carried out or found published; 0 when there is none. */
    long runId() {
        return run == null ? shownRunId : run.runId();
    }

    RunAccount.Reading reading() {
        if (run == null) {
            return RunAccount.Reading.NONE;
        }
        Progress progress = run.progress().now();
        return new RunAccount.Reading(progress.bytesRead(), progress.records(), progress.lines());
    }
}
