package org.claimsbenchmark.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL itself says whether a row arrives as it was sent. */
@Tag("database")
class CopyRowsTest {

    private static final String HOSTILE = "ab\\\t\n\r\"{},' NULL\u00e9\u20ac\ud83d\ude00\u2028\b";

    @Test
    void anyTextArrivesAsItWasSentAloneAndInArrays() throws Exception {
        SplittableRandom random = new SplittableRandom(20982);
        List<String> texts = new ArrayList<>(List.of("", "\\N", "NULL", "\\.", "{}", "\"", "\\\"", "{\"a\",b}"));
        for (int i = 0; i < 500; i++) {
            texts.add(randomText(random));
        }
        try (Connection connection = TestDatabase.fresh().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (i int, s text, a text[], n text, b boolean)");
            try (CopyRows rows = new CopyRows(connection, "t", "i, s, a, n, b")) {
                for (int i = 0; i < texts.size(); i++) {
                    rows.number(i)
                            .text(texts.get(i))
                            .texts(List.of(texts.get(i), "x", texts.get(texts.size() - 1 - i)))
                            .text(null)
                            .flag(i % 2 == 0)
                            .endRow();
                }
                assertThat(rows.finish()).isEqualTo(texts.size());
            }
            try (ResultSet row = statement.executeQuery("select * from t order by i")) {
                for (int i = 0; i < texts.size(); i++) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString("s")).isEqualTo(texts.get(i));
                    Array array = row.getArray("a");
                    assertThat((String[]) array.getArray())
                            .containsExactly(texts.get(i), "x", texts.get(texts.size() - 1 - i));
                    assertThat(row.getString("n")).isNull();
                    assertThat(row.getBoolean("b")).isEqualTo(i % 2 == 0);
                }
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void numbersAmountsAndKeysArriveExact() throws Exception {
        List<Long> numbers =
                List.of(0L, 1L, -1L, 9L, -10L, 99L, -100L, 123_456_789L, Long.MAX_VALUE, Long.MIN_VALUE, -99_999L);
        try (Connection connection = TestDatabase.fresh().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (i int, n bigint, c numeric, u numeric, d numeric, k uuid, x bigint)");
            try (CopyRows rows = new CopyRows(connection, "t", "i, n, c, u, d, k, x")) {
                for (int i = 0; i < numbers.size(); i++) {
                    long number = numbers.get(i);
                    rows.number(i)
                            .number(number)
                            .dollars(number)
                            .scaled(number, 3)
                            .decimal(BigDecimal.valueOf(number, 4))
                            .uuid(new UUID(number, ~number))
                            .nulls(1)
                            .endRow();
                }
                rows.finish();
            }
            try (ResultSet row = statement.executeQuery("select * from t order by i")) {
                for (long number : numbers) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getLong("n")).isEqualTo(number);
                    assertThat(row.getBigDecimal("c")).isEqualTo(BigDecimal.valueOf(number, 2));
                    assertThat(row.getBigDecimal("u")).isEqualTo(BigDecimal.valueOf(number, 3));
                    assertThat(row.getBigDecimal("d")).isEqualTo(BigDecimal.valueOf(number, 4));
                    assertThat(row.getObject("k")).isEqualTo(new UUID(number, ~number));
                    assertThat(row.getObject("x")).isNull();
                }
            }
        }
    }

    @Test
    void aTextLongerThanTheBufferArrivesWhole() throws Exception {
        String text = "\\".repeat(300_000) + "\u20ac";
        try (Connection connection = TestDatabase.fresh().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (s text, a text[])");
            try (CopyRows rows = new CopyRows(connection, "t", "s, a")) {
                rows.text(text).texts(List.of(text, "\"".repeat(100_000))).endRow();
                rows.finish();
            }
            try (ResultSet row = statement.executeQuery("select s, a[1], a[2] from t")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1).equals(text)).isTrue();
                assertThat(row.getString(2).equals(text)).isTrue();
                assertThat(row.getString(3).equals("\"".repeat(100_000))).isTrue();
            }
        }
    }

    private static String randomText(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int[] codePoints = HOSTILE.codePoints().toArray();
        for (int n = random.nextInt(12); n > 0; n--) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString();
    }
}
