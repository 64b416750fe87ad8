package org.claimsbenchmark.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import org.claimsbenchmark.classify.Rule;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.settle.SettlementRule;

/** Writes what finding codes and rules mean beside the rows that carry them. */
final class CodeBook {

    private CodeBook() {}

    static void write(Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                "insert into claims.finding_code (code, kind, meaning, source) values (?, ?, ?, ?) on conflict (code)"
                        + " do update set kind = excluded.kind, meaning = excluded.meaning, source = excluded.source")) {
            for (FindingCode code : FindingCode.values()) {
                upsert.setString(1, code.name());
                upsert.setString(2, code.kind().name().toLowerCase(Locale.ROOT));
                upsert.setString(3, code.meaning());
                upsert.setString(4, code.source());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        try (PreparedStatement upsert = connection.prepareStatement(
                "insert into claims.rule (code, dimension, sentence) values (?, ?, ?) on conflict (code)"
                        + " do update set dimension = excluded.dimension, sentence = excluded.sentence")) {
            for (Rule rule : Rule.values()) {
                add(upsert, rule.code(), rule.dimension().column(), rule.sentence());
            }
            for (SettlementRule rule : SettlementRule.values()) {
                add(upsert, rule.code(), "bucket", rule.sentence());
            }
            upsert.executeBatch();
        }
    }

    private static void add(PreparedStatement upsert, String code, String decides, String sentence)
            throws SQLException {
        upsert.setString(1, code);
        upsert.setString(2, decides);
        upsert.setString(3, sentence);
        upsert.addBatch();
    }
}
