package org.claimsbenchmark.job;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.layout.RejectLimits;
import org.claimsbenchmark.load.Refusal;

/** Refuses extracts of which more records are rejected than allowed (rule 7). */
final class RejectShares {

    /** Of an extract that is refused already, the share of the records that were read would mislead. */
    private static final String WHOLLY_READ = """
            select e.extract_id, e.file_name, e.sha256, sum(c.records_read)
            from claims.run_extract r
            join claims.extract e using (extract_id)
            join claims.extract_count c using (extract_id)
            where r.run_id = ? and r.role = 'loaded'
            group by e.extract_id
            having bool_and(c.complete) and sum(c.records_rejected) > 0
            order by e.file_name
            """;

    private static final String BY_CODE = """
            select code, count(distinct record_number) from claims.reject where extract_id = ?
            group by code order by 2 desc, 1
            """;

    private static final String WITH_OTHER_CODES = """
            select count(distinct record_number) from claims.reject where extract_id = ? and code <> all (?)
            """;

    private final Connection connection;
    private final List<Refusal> refusals = new ArrayList<>();

    private RejectShares(Connection connection) {
        this.connection = connection;
    }

    /**
     * One for every extract and every limit that it is over, with its rejects by code.
     *
     * @param limitsByContent what holds for the extract of a SHA-256
     */
    static List<Refusal> refusals(Connection connection, long runId, Function<String, RejectLimits> limitsByContent)
            throws SQLException {
        RejectShares shares = new RejectShares(connection);
        try (PreparedStatement select = connection.prepareStatement(WHOLLY_READ)) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Extract extract = new Extract(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4));
                    shares.judge(extract, limitsByContent.apply(extract.sha256()));
                }
            }
        }
        return shares.refusals;
    }

    private record Extract(int extractId, String name, String sha256, long read) {

        boolean isOver(long records, BigDecimal percent) {
            return BigDecimal.valueOf(records).movePointRight(2).compareTo(percent.multiply(BigDecimal.valueOf(read)))
                    > 0;
        }
    }

    private void judge(Extract extract, RejectLimits limits) throws SQLException {
        Map<FindingCode, Long> rejects = byCode(extract);
        List<String> others = new ArrayList<>();
        rejects.forEach((code, records) -> {
            BigDecimal percent = limits.percentByCode().get(code);
            if (percent == null) {
                others.add(code + " " + records);
            } else if (extract.isOver(records, percent)) {
                refuse(
                        extract,
                        records + " of " + extract.read() + " records are rejected for " + code,
                        percent,
                        "--max-rejects " + code + "=PERCENT");
            }
        });
        long withOthers = withOtherCodes(extract, limits);
        if (extract.isOver(withOthers, limits.overallPercent())) {
            refuse(
                    extract,
                    withOthers + " of " + extract.read() + " records are rejected (" + String.join(", ", others) + ")",
                    limits.overallPercent(),
                    "--max-reject-share");
        }
    }

    private void refuse(Extract extract, String found, BigDecimal percent, String option) {
        refusals.add(new Refusal(
                extract.name(),
                extract.sha256(),
                extract.extractId(),
                FindingCode.TOO_MANY_REJECTS,
                extract.name() + ": " + found + ", at most " + percent.toPlainString()
                        + " % may be; correct the extract, or allow more with " + option));
    }

    /** Records by code, most first. A record with two faults counts under both. */
    private Map<FindingCode, Long> byCode(Extract extract) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_CODE)) {
            select.setInt(1, extract.extractId());
            Map<FindingCode, Long> rejects = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rejects.put(FindingCode.valueOf(row.getString(1)), row.getLong(2));
                }
            }
            return rejects;
        }
    }

    private long withOtherCodes(Extract extract, RejectLimits limits) throws SQLException {
        Object[] judgedAlone =
                limits.percentByCode().keySet().stream().map(FindingCode::name).toArray();
        try (PreparedStatement select = connection.prepareStatement(WITH_OTHER_CODES)) {
            select.setInt(1, extract.extractId());
            select.setArray(2, connection.createArrayOf("text", judgedAlone));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
