package org.claimsbenchmark.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.load.Refusal;
import org.claimsbenchmark.load.StatedTotals;

/** Holds what is stated of an extract against what it is, and refuses it with both figures where they differ (rule 7). */
final class ControlCheck {

    /** Of an extract that is refused already, what was read of it may be a part. */
    private static final String WHOLLY_READ = """
            select e.extract_id, e.file_name, e.sha256, c.records, c.billed_cents, t.source, t.records, t.billed_cents,
                   t.period_from, t.period_to
            from claims.run_extract r
            join claims.extract e using (extract_id)
            join (select extract_id, sum(records_read)::bigint as records, case
                           when count(*) = count(billed_total_cents) then sum(billed_total_cents)::bigint
                         end as billed_cents
                  from claims.extract_count group by extract_id having bool_and(complete)) c using (extract_id)
            left join claims.control_total t using (extract_id)
            where r.run_id = ? and r.role = 'loaded'
            order by e.file_name, t.source
            """;

    private static final String OUTSIDE_OF_PERIOD = """
            select count(*) from claims.line where extract_id = ?
              and (service_date < coalesce(?, service_date) or service_date > coalesce(?, service_date))
            """;

    private static final String REMEDY = "; ask the deliverer which is right, and deliver both again";

    private final Connection connection;
    private final List<Refusal> refusals = new ArrayList<>();

    private ControlCheck(Connection connection) {
        this.connection = connection;
    }

    /**
     * What is known before anything is read.
     *
     * @param stated null where nothing is
     * @param faults what is wrong with the extract's control files
     */
    static List<Refusal> beforeLoading(ExtractFile file, ControlTotals stated, List<String> faults) {
        if (!faults.isEmpty()) {
            return faults.stream()
                    .map(sentence -> new Refusal(
                            file.fileName(), file.sha256(), null, FindingCode.CONTROL_FILE_UNUSABLE, sentence))
                    .toList();
        }
        if (stated == null || stated.sha256() == null || stated.sha256().equals(file.sha256())) {
            return List.of();
        }
        return List.of(new Refusal(
                file.fileName(),
                file.sha256(),
                null,
                FindingCode.CONTROL_TOTALS_DIFFER,
                file.fileName() + ": " + stated.source() + " states SHA-256 " + stated.sha256() + ", found "
                        + file.sha256() + ": it is meant for another extract, or this one was changed on its way"
                        + REMEDY));
    }

    /** What remains to be compared once the extract is read. */
    static StatedTotals afterLoading(ControlTotals stated) {
        return new StatedTotals(
                stated.source(),
                stated.records(),
                stated.billed() == null ? null : Money.ofDollars(stated.billed()),
                stated.from(),
                stated.to());
    }

    /**
     * One for every statement that does not hold of an extract that the run has read.
     *
     * @param required whether an extract of which nothing is stated is refused
     */
    static List<Refusal> refusals(Connection connection, long runId, boolean required) throws SQLException {
        ControlCheck check = new ControlCheck(connection);
        try (PreparedStatement select = connection.prepareStatement(WHOLLY_READ)) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Extract extract = new Extract(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getObject(5, Long.class));
                    String source = row.getString(6);
                    if (source != null) {
                        check.compare(extract, source, row);
                    } else if (required) {
                        check.refuse(
                                extract,
                                FindingCode.CONTROL_TOTALS_MISSING,
                                "expected control totals, as --require-control asks for, found none; deliver "
                                        + extract.name() + ".control.json beside it");
                    }
                }
            }
        }
        return check.refusals;
    }

    private record Extract(int extractId, String name, String sha256, long records, Long billedCents) {}

    private void compare(Extract extract, String source, ResultSet stated) throws SQLException {
        Long records = stated.getObject(7, Long.class);
        if (records != null && records != extract.records()) {
            differ(extract, source + " states " + records + " records, found " + extract.records());
        }
        Long billed = stated.getObject(8, Long.class);
        if (billed != null) {
            if (extract.billedCents() == null) {
                throw new IllegalStateException("extract " + extract.extractId()
                        + ": a billed total is stated, but the charges of its records were not summed");
            }
            if (!billed.equals(extract.billedCents())) {
                differ(
                        extract,
                        source + " states " + dollars(billed) + " dollars billed over all records, found "
                                + dollars(extract.billedCents()));
            }
        }
        LocalDate from = stated.getObject(9, LocalDate.class);
        LocalDate to = stated.getObject(10, LocalDate.class);
        long outside = from == null && to == null ? 0 : outsideOfPeriod(extract, from, to);
        if (outside > 0) {
            differ(
                    extract,
                    source + " states service dates " + (from == null ? "" : "from " + from)
                            + (to == null ? "" : (from == null ? "" : " ") + "to " + to) + ", found " + outside
                            + " records of the procedures in scope outside of them");
        }
    }

    private long outsideOfPeriod(Extract extract, LocalDate from, LocalDate to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OUTSIDE_OF_PERIOD)) {
            select.setInt(1, extract.extractId());
            select.setObject(2, from, Types.DATE);
            select.setObject(3, to, Types.DATE);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void differ(Extract extract, String found) {
        refuse(extract, FindingCode.CONTROL_TOTALS_DIFFER, found + REMEDY);
    }

    private void refuse(Extract extract, FindingCode code, String what) {
        refusals.add(
                new Refusal(extract.name(), extract.sha256(), extract.extractId(), code, extract.name() + ": " + what));
    }

    private static String dollars(long cents) {
        return new Money(cents).dollars().toPlainString();
    }
}
