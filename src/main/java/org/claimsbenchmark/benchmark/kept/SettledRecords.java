package org.claimsbenchmark.benchmark.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.copy.CopiedRows;

/**
 * What settling said of single records of a run: which it took out, and which facts it found on others. Few of the records
 * that were loaded are here, so they are looked up here, line by line, rather than joined by the database, whose plan would
 * rest on what it guesses of tables that were just written.
 */
final class SettledRecords {

    private static final int TAKEN_OUT = 1;
    private static final int FIRST_FINDING = 2;
    private static final int MOST_FINDINGS = 30;
    private static final int RECORD_BITS = 40;
    private static final int PAGE_BITS = 6;
    private static final int NO_MARK = 0;

    /** By {@link #key} without its last bits, which are the place on the page: marks, where some record of the page bears any. */
    private final Map<Long, int[]> pages = new HashMap<>();
    /** Lines are asked for about in the order of their records. */
    private long lastNumber = -1;

    private int[] lastPage;
    private final List<String> findings = new ArrayList<>();
    private final Map<Integer, List<String>> findingsOfMarks = new HashMap<>();

    private SettledRecords() {}

    static SettledRecords read(Connection connection, long runId) throws SQLException {
        SettledRecords records = new SettledRecords();
        String ofRun = " where run_id = " + runId;
        try (CopiedRows rows =
                new CopiedRows(connection, "select extract_id, record_number from claims.settlement" + ofRun, 2)) {
            while (rows.next()) {
                records.mark(rows.integer(), rows.bigint(), TAKEN_OUT);
            }
        }
        try (CopiedRows rows = new CopiedRows(
                connection, "select extract_id, record_number, code from claims.session_finding" + ofRun, 3)) {
            while (rows.next()) {
                records.mark(rows.integer(), rows.bigint(), records.markOf(rows.text()));
            }
        }
        return records;
    }

    boolean tookOut(int extractId, long recordNumber) {
        return (marks(extractId, recordNumber) & TAKEN_OUT) != 0;
    }

    /** Codes of the facts found on the record, by the alphabet. */
    List<String> findings(int extractId, long recordNumber) {
        int found = marks(extractId, recordNumber) & ~TAKEN_OUT;
        return found == 0 ? List.of() : findingsOfMarks.computeIfAbsent(found, this::named);
    }

    private List<String> named(int found) {
        List<String> codes = new ArrayList<>();
        for (int finding = 0; finding < findings.size(); finding++) {
            if ((found & FIRST_FINDING << finding) != 0) {
                codes.add(findings.get(finding));
            }
        }
        return codes.stream().sorted().toList();
    }

    private int markOf(String code) {
        int finding = findings.indexOf(code);
        if (finding < 0) {
            finding = findings.size();
            if (finding == MOST_FINDINGS) {
                throw new IllegalStateException("more than " + MOST_FINDINGS + " kinds of findings across lines");
            }
            findings.add(code);
        }
        return FIRST_FINDING << finding;
    }

    private void mark(int extractId, long recordNumber, int mark) {
        long key = key(extractId, recordNumber);
        pages.computeIfAbsent(key >>> PAGE_BITS, any -> new int[1 << PAGE_BITS])[placeOf(key)] |= mark;
    }

    private int marks(int extractId, long recordNumber) {
        long key = key(extractId, recordNumber);
        if (key >>> PAGE_BITS != lastNumber) {
            lastNumber = key >>> PAGE_BITS;
            lastPage = pages.get(lastNumber);
        }
        return lastPage == null ? NO_MARK : lastPage[placeOf(key)];
    }

    private static int placeOf(long key) {
        return (int) key & (1 << PAGE_BITS) - 1;
    }

    /** One number for a record of a run, in the order of extracts and records; never negative. */
    static long key(int extractId, long recordNumber) {
        if (extractId >>> Long.SIZE - RECORD_BITS - 1 != 0 || recordNumber >>> RECORD_BITS != 0) {
            throw new IllegalStateException("extract " + extractId + " record " + recordNumber
                    + ": more extracts or records than can be numbered");
        }
        return (long) extractId << RECORD_BITS | recordNumber;
    }
}
