package org.claimsbenchmark.job.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may write for a remote load, and who has its requests. */
@Tag("database")
class RemoteLoadTest {

    private static final long EXECUTION = 44;
    private static final long PORTION = 7;

    private final TestDatabase database = TestDatabase.migrated();
    private Connection connection;
    private RemoteLedger ledger;

    @BeforeEach
    void openLoad() throws SQLException {
        Rows.execute(database, """
                insert into claims.run (edition, inputs_sha256, reference_version, program_version)
                  values ('main', 'inputs', 'tables', '1.0');
                insert into batch.batch_job_instance (job_instance_id, job_name, job_key) values (1, 'job', 'key');
                insert into batch.batch_job_execution (job_execution_id, job_instance_id, create_time)
                  values (44, 1, now());
                insert into batch.batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)
                  values (7, 0, 'loadPortion:portion-0', 44, now())
                """);
        connection = database.connect();
        connection.setAutoCommit(false);
        ledger = new RemoteLedger(connection);
        ledger.open(EXECUTION, 1, 256, List.of());
        connection.commit();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void anOpenLoadSaysWhatItsWorkersMustBe() throws SQLException {
        assertThat(ledger.openLoads()).containsExactly(new OpenLoad(EXECUTION, 1, 256, "1.0", "tables"));
        ledger.close(EXECUTION);
        assertThat(ledger.openLoads()).isEmpty();
    }

    @Test
    void whoeverTakesAPortionOverEndsTheFormersRight() throws SQLException {
        Hold former = ledger.take(EXECUTION, PORTION, "one").orElseThrow();
        assertThat(ledger.holds(former)).isTrue();
        Hold latter = ledger.take(EXECUTION, PORTION, "two").orElseThrow();
        assertThat(ledger.holds(former)).isFalse();
        assertThat(ledger.holds(latter)).isTrue();
        assertThat(latter.tries()).isEqualTo(2);
    }

    @Test
    void aPortionThatIsGivenBackWasNoTry() throws SQLException {
        Hold former = ledger.take(EXECUTION, PORTION, "one").orElseThrow();
        ledger.giveBack(former);
        Hold latter = ledger.take(EXECUTION, PORTION, "two").orElseThrow();
        assertThat(latter.tries()).isEqualTo(1);
        assertThat(ledger.holds(former)).isFalse();
    }

    @Test
    void nobodyMayWriteForAClosedLoad() throws SQLException {
        Hold hold = ledger.take(EXECUTION, PORTION, "one").orElseThrow();
        ledger.close(EXECUTION);
        assertThat(ledger.holds(hold)).isFalse();
        assertThat(ledger.take(EXECUTION, PORTION, "two")).isEmpty();
    }

    @Test
    void closingWaitsForABlockThatIsBeingCommitted() throws SQLException {
        Hold hold = ledger.take(EXECUTION, PORTION, "one").orElseThrow();
        connection.commit();
        assertThat(ledger.holds(hold)).isTrue();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(this::closeElsewhere);
        awaitSomebodyWaiting();
        assertThat(closing).isNotDone();
        connection.commit();
        closing.join();
        assertThat(ledger.holds(hold)).isFalse();
    }

    @Test
    void aRequestIsThereAgainWhenTheTransactionThatTookItIsRolledBack() {
        RequestChannels channels = new RequestChannels(database.dataSource());
        DataSource dataSource = database.dataSource();
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        channels.of(EXECUTION).send(new GenericMessage<>(new StepExecutionRequest("loadPortion", PORTION)));
        assertThat(Rows.single(
                        database,
                        "select convert_from(message_content, 'UTF8') from batch.remote_channel_message where group_key"
                                + " = lpad(to_hex(" + EXECUTION + "), 32, '0')::uuid::text"))
                .as("text, and no object of Java")
                .isEqualTo("loadPortion 7");
        RequestChannels transactional = new RequestChannels(dataSource);
        transactions.executeWithoutResult(status -> {
            assertThat(transactional.take(EXECUTION)).contains(PORTION);
            assertThat(channels.take(EXECUTION)).as("held by another").isEmpty();
            status.setRollbackOnly();
        });
        assertThat(channels.take(EXECUTION + 1)).as("of another attempt").isEmpty();
        assertThat(channels.take(EXECUTION)).contains(PORTION);
        assertThat(channels.take(EXECUTION)).isEqualTo(Optional.empty());
    }

    @Test
    void closingALoadTakesItsRequestsAway() throws SQLException {
        RequestChannels channels = new RequestChannels(database.dataSource());
        channels.of(EXECUTION).send(new GenericMessage<>(new StepExecutionRequest("loadPortion", PORTION)));
        ledger.close(EXECUTION);
        connection.commit();
        assertThat(channels.take(EXECUTION)).isEmpty();
    }

    @Test
    void aMessageThatIsNoRequestMakesNoObject() {
        RequestChannels channels = new RequestChannels(database.dataSource());
        Rows.execute(
                database,
                "insert into batch.remote_channel_message (message_id, group_key, created_date, message_content, region)"
                        + " values ('x', lpad(to_hex(44), 32, '0')::uuid::text, 0, '\\xaced0005', 'DEFAULT')");
        assertThatThrownBy(() -> channels.take(EXECUTION))
                .hasStackTraceContaining("expected the name of a step and the number of its execution");
    }

    private void closeElsewhere() {
        try (Connection other = database.connect()) {
            new RemoteLedger(other).close(EXECUTION);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitSomebodyWaiting() {
        long giveUp = System.nanoTime() + 60_000_000_000L;
        while (Rows.of(
                        database,
                        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(giveUp);
        }
    }
}
