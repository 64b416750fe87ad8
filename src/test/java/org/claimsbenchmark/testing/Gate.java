package org.claimsbenchmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A gate in front of a table: whoever writes a row of the kind meant waits there until the test opens it, however fast or
 * slow the machine is. The trigger stays when the gate is open, and lets everyone through.
 */
public final class Gate implements AutoCloseable {

    private static final int LOCK = 20982;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Connection holder;

    private Gate(Connection holder) {
        this.holder = holder;
    }

    /** SQL by which a trigger of the test itself passes the gate. */
    public static final String PASS =
            "perform pg_advisory_lock_shared(" + LOCK + "), pg_advisory_unlock_shared(" + LOCK + ")";

    /**
     * @param event insert, update or delete
     * @param when condition on {@code new} or {@code old}, the rows that have to wait
     */
    public static Gate before(TestDatabase database, String event, String table, String when) {
        Rows.execute(database, """
                create or replace function public.gate() returns trigger language plpgsql as $$
                  begin
                    %1$s;
                    return new;
                  end $$;
                create or replace trigger gate before %2$s on %3$s for each row when (%4$s) execute function public.gate()
                """.formatted(PASS, event, table, when));
        return closed(database);
    }

    /** A gate for whoever comes to {@link #PASS}. */
    public static Gate closed(TestDatabase database) {
        try {
            Connection holder = database.connect();
            try (Statement statement = holder.createStatement()) {
                statement.execute("select pg_advisory_lock(" + LOCK + ")");
            }
            return new Gate(holder);
        } catch (SQLException e) {
            throw new IllegalStateException("the gate cannot be closed", e);
        }
    }

    /** Waits until as many connections stand at the gate, or behind a lock of one that does. */
    public void awaitWaiting(int connections) {
        long giveUp = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (waiting() < connections) {
            assertThat(System.nanoTime()).as("nobody came to the gate").isLessThan(giveUp);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** As an administrator does, or a server that stops: whoever works on the database loses all connections. */
    public void cutTheConnectionsOfAllOthers() {
        count("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid()");
    }

    /** @param which from 0 to 1, by the age of the connections */
    public void cutOneConnectionOfTheOthers(double which) {
        count(
                "select count(pg_terminate_backend(pid)) from (select pid, row_number() over (order by backend_start, pid) - 1"
                        + " as number, count(*) over () as others from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid()) as a where number = floor(" + which + " * others)");
    }

    private int waiting() {
        return count("select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock'");
    }

    private int count(String query) {
        try (Statement statement = holder.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets everyone through from now on; closing does so too, and may follow. */
    public void open() {
        close();
    }

    /** Opens the gate. */
    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
