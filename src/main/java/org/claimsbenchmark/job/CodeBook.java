package org.claimsbenchmark.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimsbenchmark.classify.Rule;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.settle.SettlementRule;

/** Writes what finding codes and rules mean beside the rows that carry them, where it is not what is written already. */
final class CodeBook {

    private static final String FINDING_CODES = """
            insert into claims.finding_code as known (code, kind, meaning, source) select * from unnest(?, ?, ?, ?)
            on conflict (code) do update set kind = excluded.kind, meaning = excluded.meaning, source = excluded.source
              where (known.kind, known.meaning, known.source) is distinct from (excluded.kind, excluded.meaning, excluded.source)
            """;

    private static final String RULES = """
            insert into claims.rule as known (code, dimension, sentence) select * from unnest(?, ?, ?)
            on conflict (code) do update set dimension = excluded.dimension, sentence = excluded.sentence
              where (known.dimension, known.sentence) is distinct from (excluded.dimension, excluded.sentence)
            """;

    private CodeBook() {}

    static void write(Connection connection) throws SQLException {
        write(
                connection,
                FINDING_CODES,
                Arrays.stream(FindingCode.values())
                        .map(code -> List.of(
                                code.name(),
                                code.kind().name().toLowerCase(Locale.ROOT),
                                code.meaning(),
                                code.source()))
                        .toList());
        write(
                connection,
                RULES,
                Stream.concat(
                                Arrays.stream(Rule.values())
                                        .map(rule -> List.of(
                                                rule.code(), rule.dimension().column(), rule.sentence())),
                                Arrays.stream(SettlementRule.values())
                                        .map(rule -> List.of(rule.code(), "bucket", rule.sentence())))
                        .toList());
    }

    /** All rows in one statement: one a row took most of the statements of a run. */
    private static void write(Connection connection, String upsert, List<List<String>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            for (int i = 0; i < rows.get(0).size(); i++) {
                int column = i;
                statement.setArray(
                        column + 1,
                        connection.createArrayOf(
                                "text",
                                rows.stream().map(row -> row.get(column)).toArray()));
            }
            statement.executeUpdate();
        }
    }
}
