package org.claimsbenchmark.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL understands of the rows, read back as text by its own output functions. */
@Tag("database")
class CopyBinaryRowsTest {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a\tb\\c\nd", "é日本😀", "a\u0001"})
    void textsArriveAsTheyAre(String text) throws SQLException {
        create("v text, l text[]");
        try (CopyBinaryRows rows = new CopyBinaryRows(connection, "pg_temp.t", "v, l", 2)) {
            rows.beginRow().text(text).texts(List.of(text, "and", text)).endRow();
            rows.beginRow().text(null).texts(List.of()).endRow();
            assertThat(rows.finish()).isEqualTo(2);
        }

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select v, l from pg_temp.t order by v nulls last")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(text);
            assertThat((Object[]) row.getArray(2).getArray()).containsExactly(text, "and", text);
            row.next();
            assertThat(row.getString(1)).isNull();
            assertThat((Object[]) row.getArray(2).getArray()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1",
                "2.5",
                "0.001",
                "-0.001",
                "9999",
                "10000",
                "12345.678",
                "-100000000",
                "99999999999.999",
                "0.5"
            })
    void numbersArriveExactly(String number) throws SQLException {
        create("v numeric(14,3)");
        try (CopyBinaryRows rows = new CopyBinaryRows(connection, "pg_temp.t", "v", 1)) {
            rows.beginRow().numeric(new BigDecimal(number)).endRow();
            rows.finish();
        }

        assertThat(single("select v = " + number + "::numeric and v::text = (" + number + "::numeric(14,3))::text"
                        + " from pg_temp.t"))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1999-12-31", "2000-01-01", "2024-02-29", "2100-12-31"})
    void datesArriveOnTheirDay(String day) throws SQLException {
        create("v date");
        try (CopyBinaryRows rows = new CopyBinaryRows(connection, "pg_temp.t", "v", 1)) {
            rows.beginRow().date(LocalDate.parse(day)).endRow();
            rows.finish();
        }

        assertThat(single("select v::text from pg_temp.t")).isEqualTo(day);
    }

    @Test
    void manyRowsOfEveryTypeAddUpToWhatWasWritten() throws SQLException {
        create("i integer, b bigint, u uuid, f boolean, t text, d date, n numeric");
        Random random = new Random(20982);
        long sum = 0;
        int flags = 0;
        int absent = 0;
        UUID last = null;
        try (CopyBinaryRows rows = new CopyBinaryRows(connection, "pg_temp.t", "i, b, u, f, t, d, n", 7)) {
            for (int i = 0; i < 20_000; i++) {
                boolean nothing = random.nextInt(4) == 0;
                long number = random.nextLong() >> 20;
                boolean flag = random.nextBoolean();
                last = new UUID(random.nextLong(), random.nextLong());
                rows.beginRow()
                        .integer(i)
                        .bigint(nothing ? null : number)
                        .uuid(nothing && i < 19_999 ? null : last)
                        .flag(flag)
                        .text(nothing ? null : "x".repeat(random.nextInt(200)))
                        .date(nothing ? null : LocalDate.EPOCH)
                        .numeric(nothing ? null : BigDecimal.ONE)
                        .endRow();
                sum += nothing ? 0 : number;
                flags += flag ? 1 : 0;
                absent += nothing ? 1 : 0;
            }
            assertThat(rows.finish()).isEqualTo(20_000);
        }

        assertThat(single("select concat_ws(' ', sum(b), count(*) filter (where f), count(*) - count(b),"
                        + " count(*) - count(t), count(*) - count(d), count(*) - count(n)) from pg_temp.t"))
                .isEqualTo(sum + " " + flags + (" " + absent).repeat(4));
        assertThat(single("select u::text from pg_temp.t where i = 19999")).isEqualTo(last.toString());
    }

    @Test
    void rowsThatWereMadeAheadStandWhereTheyWereAdded() throws SQLException {
        create("v text, i serial");
        BinaryRows ahead = new BinaryRows(1);
        for (int i = 0; !ahead.isFull(); i++) {
            ahead.beginRow().text("ahead " + i).endRow();
        }
        try (CopyBinaryRows rows = new CopyBinaryRows(connection, "pg_temp.t", "v", 1)) {
            rows.beginRow().text("first").endRow();
            rows.add(ahead);
            rows.beginRow().text("last").endRow();
            assertThat(rows.finish()).isEqualTo(ahead.rowCount() + 2);
        }

        assertThat(single("select string_agg(v, ',' order by i) filter (where i < 4 or v = 'last') from pg_temp.t"))
                .isEqualTo("first,ahead 0,ahead 1,last");
        assertThat(single("select count(*) from pg_temp.t where v = 'ahead ' || i - 2"))
                .isEqualTo(Integer.toString(ahead.rowCount()));
    }

    @Test
    void moreDecimalsThanANumberMayHaveAreAFault() throws SQLException {
        create("v numeric");
        try (CopyBinaryRows rows = new CopyBinaryRows(connection, "pg_temp.t", "v", 1)) {
            assertThatThrownBy(() -> rows.beginRow().numeric(new BigDecimal("0.00001")))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void rowsThatAreNotFinishedAreTakenBack() throws SQLException {
        create("v text");
        connection.commit();
        try (CopyBinaryRows rows = new CopyBinaryRows(connection, "pg_temp.t", "v", 1)) {
            rows.beginRow().text("x").endRow();
        }
        connection.rollback();

        assertThat(single("select count(*) from pg_temp.t")).isEqualTo("0");
    }

    private void create(String columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table t (" + columns + ")");
        }
    }

    private String single(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
