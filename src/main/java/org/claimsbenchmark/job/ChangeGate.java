package org.claimsbenchmark.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.claimsbenchmark.benchmark.publication.PatientChanges;
import org.claimsbenchmark.claim.SmallChanges;

/**
 * Between the publication that an edition shows and the one that would take its place: figures that differ by 1 to 10 patients
 * hold it back, or pass for a reason that is said.
 */
final class ChangeGate {

    private ChangeGate() {}

    /**
     * Keeps with the run how many of its figures changed, and why those that changed by few may pass.
     *
     * @throws ChangesHeld when they may not
     */
    static void pass(RunContext run, Connection connection) throws SQLException {
        long before = run.identity().baseRunId();
        if (before == 0) {
            return;
        }
        PatientChanges changes = PatientChanges.between(connection, before, run.runId());
        String reason = changes.byFew() == 0 ? null : whyFewMayPass(run);
        if (changes.byFew() > 0 && reason == null) {
            throw new ChangesHeld("run " + run.runId() + " is held back: " + changes.byFew()
                    + " of its figures differ from those of run " + before
                    + " by 1 to 10 patients, as whoever kept those could tell, and the edition holds such changes");
        }
        keep(connection, run.runId(), changes, reason);
    }

    /** @return null where they may not */
    private static String whyFewMayPass(RunContext run) {
        RunAction action = run.request().action();
        if (action instanceof RunAction.Withdraw) {
            return "what is withdrawn leaves at once";
        }
        if (action instanceof RunAction.RollBack) {
            return "the figures were published before";
        }
        if (action instanceof RunAction.Promote) {
            return "a person has seen the difference and promoted it";
        }
        return run.terms().edition().smallChanges() == SmallChanges.HOLD
                ? null
                : "the views show one publication at a time, and the edition is not told to hold small changes"
                        + " (run --small-changes hold)";
    }

    private static void keep(Connection connection, long runId, PatientChanges changes, String reason)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update claims.run set unchanged_row_count = ?,"
                + " large_change_row_count = ?, small_change_row_count = ?, small_changes_pass = ? where run_id = ?")) {
            update.setLong(1, changes.same());
            update.setLong(2, changes.byMany());
            update.setLong(3, changes.byFew());
            update.setString(4, reason);
            update.setLong(5, runId);
            update.executeUpdate();
        }
    }
}
