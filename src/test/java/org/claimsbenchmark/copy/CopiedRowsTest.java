package org.claimsbenchmark.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What PostgreSQL sends is what is read. */
@Tag("database")
class CopiedRowsTest {

    private static final long ABSENT = Long.MIN_VALUE;

    @Test
    void everyTypeIsReadAsItStandsAndNullAsWhatStandsForIt() throws SQLException {
        String query = """
                values ('é, \t\\N'::text, 7, -9::bigint, null::bigint, true, date '1969-12-31',
                        'ffffffff-0000-4000-8000-00000000000a'::uuid),
                       (null, -2147483648, 9223372036854775807, 5, false, '2024-02-29', gen_random_uuid())""";
        try (Connection connection = TestDatabase.fresh().connect();
                CopiedRows rows = new CopiedRows(connection, query, 7)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.text()).isEqualTo("é, \t\\N");
            assertThat(rows.integer()).isEqualTo(7);
            assertThat(rows.bigint()).isEqualTo(-9);
            assertThat(rows.bigint(ABSENT)).isEqualTo(ABSENT);
            assertThat(rows.flag()).isTrue();
            assertThat(rows.day()).isEqualTo(-1);
            assertThat(new UUID(rows.keyHigh(), rows.keyLow()))
                    .isEqualTo(UUID.fromString("ffffffff-0000-4000-8000-00000000000a"));
            assertThat(rows.next()).isTrue();
            assertThat(rows.text()).isNull();
            assertThat(rows.integer()).isEqualTo(Integer.MIN_VALUE);
            assertThat(rows.bigint()).isEqualTo(Long.MAX_VALUE);
            assertThat(rows.bigint(ABSENT)).isEqualTo(5);
            assertThat(rows.flag()).isFalse();
            assertThat(rows.day()).isEqualTo(LocalDate.of(2024, 2, 29).toEpochDay());
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void numbersOfUpToThreeDecimalsAreReadExactly() throws SQLException {
        String[] numbers = {
            "0",
            "0.001",
            "-0.5",
            "1",
            "9999",
            "10000",
            "100000000",
            "12345678.9",
            "-99999999999.999",
            "20000.020",
            "0.100"
        };
        String query = "select n from unnest('{%s}'::numeric(14,3)[]) n union all select null"
                .formatted(String.join(",", numbers));
        try (Connection connection = TestDatabase.fresh().connect();
                CopiedRows rows = new CopiedRows(connection, query, 1)) {
            for (String number : numbers) {
                assertThat(rows.next()).isTrue();
                assertThat(BigDecimal.valueOf(rows.thousandths(ABSENT), 3))
                        .as(number)
                        .isEqualByComparingTo(number);
            }
            assertThat(rows.next()).isTrue();
            assertThat(rows.thousandths(ABSENT)).isEqualTo(ABSENT);
        }
    }

    @Test
    void whatIsNoNumberAndAnotherNumberOfColumnsAreRefused() throws SQLException {
        try (Connection connection = TestDatabase.fresh().connect()) {
            try (CopiedRows rows = new CopiedRows(connection, "select 'NaN'::numeric", 1)) {
                rows.next();
                assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> rows.thousandths(ABSENT));
                assertThat(rows.next()).isFalse();
            }
            try (CopiedRows rows = new CopiedRows(connection, "select 1, 2", 1)) {
                assertThatIllegalStateException().isThrownBy(rows::next).withMessageContaining("2 columns, expected 1");
                assertThat(rows.next()).isFalse();
            }
        }
    }
}
