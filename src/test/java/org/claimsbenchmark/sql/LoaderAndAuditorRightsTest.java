package org.claimsbenchmark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the groups of the job and of auditors may do, and what they may not. The whole job runs as the first in other tests. */
@Tag("database")
class LoaderAndAuditorRightsTest {

    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException, IOException {
        connection = FourRuns.database().connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void theGroupsOwnNothingAndAreNoLogin() throws SQLException {
        String roles = "('benchmark_loader', 'benchmark_auditor', 'benchmark_reader')";
        assertThat(FourRuns.column(
                        connection,
                        "select rolname from pg_roles where rolname in " + roles
                                + " and not (rolcanlogin or rolsuper or rolcreaterole or rolcreatedb or rolbypassrls)"))
                .hasSize(3);
        assertThat(FourRuns.column(
                        connection,
                        "select objid from pg_shdepend where deptype = 'o' and refobjid::regrole::text in " + roles))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create schema mine",
                "create table claims.mine (a int)",
                "create view benchmark.mine as select 1",
                "create function claims.mine() returns int language sql as 'select 1'",
                "drop table published.cell",
                "drop schema claims cascade",
                "alter table claims.line add column mine text",
                "alter table claims.run disable trigger user",
                "truncate claims.line",
                "create index on claims.line (procedure_code)",
                "create or replace function claims.describe_settlement() returns void language sql as ''",
                "alter function published.summarise_cells() security invoker",
                "update flyway.flyway_schema_history set checksum = 0",
                "delete from flyway.flyway_schema_history",
                "insert into flyway.flyway_schema_history select * from flyway.flyway_schema_history",
                "update claims.line set billed_cents = 0",
                "update claims.pseudonym_key set fingerprint = ''",
                "delete from claims.pseudonym_key",
                "update published.cell set line_count = 0",
                "delete from reference.payer",
                "create role mine",
                "grant benchmark_loader to current_user",
                "copy (select 1) to program 'true'",
            })
    void aLoaderMayNot(String sql) throws SQLException {
        assertDenied("benchmark_loader", sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from claims.line",
                "select * from claims.reject",
                "select * from claims.extract",
                "select * from published.cell",
                "select * from reference.payer",
                "select * from benchmark.cell"
            })
    void anAuditorReads(String sql) {
        assertThatNoException().isThrownBy(() -> executeAs("benchmark_auditor", sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from claims.pseudonym_key",
                "select * from batch.batch_job_execution",
                "select * from flyway.flyway_schema_history",
                "update claims.line set billed_cents = 0",
                "delete from claims.reject",
                "insert into claims.rule values ('payer', 'MINE', 'mine')",
                "delete from published.cell",
                "select claims.describe_settlement()",
                "select published.summarise_cells()",
                "create schema mine",
                "create table claims.mine (a int)"
            })
    void anAuditorMayNot(String sql) throws SQLException {
        assertDenied("benchmark_auditor", sql);
    }

    private static void assertDenied(String role, String sql) {
        assertThatThrownBy(() -> executeAs(role, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
    }

    private static void executeAs(String role, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
            try {
                statement.execute(sql);
            } finally {
                statement.execute("reset role");
            }
        }
    }
}
