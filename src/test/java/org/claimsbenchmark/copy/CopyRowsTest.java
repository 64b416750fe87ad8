package org.claimsbenchmark.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** PostgreSQL itself says whether a row arrives as it was sent. */
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

    private static String randomText(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int[] codePoints = HOSTILE.codePoints().toArray();
        for (int n = random.nextInt(12); n > 0; n--) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString();
    }
}
