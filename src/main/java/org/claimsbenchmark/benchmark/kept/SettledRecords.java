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

    /** {@link #key} of each record; 0 is vacant, as extracts are numbered from 1. */
    private long[] keys = new long[1 << 10];

    private int[] marks = new int[1 << 10];
    private int size;
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
        return (marks[slotOf(key(extractId, recordNumber))] & TAKEN_OUT) != 0;
    }

    /** Codes of the facts found on the record, by the alphabet. */
    List<String> findings(int extractId, long recordNumber) {
        int found = marks[slotOf(key(extractId, recordNumber))] & ~TAKEN_OUT;
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
        if (size * 2 >= keys.length) {
            grow();
        }
        long key = key(extractId, recordNumber);
        int slot = slotOf(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        marks[slot] |= mark;
    }

    /** One number for a record of a run, in the order of extracts and records; never 0. */
    static long key(int extractId, long recordNumber) {
        if (extractId >>> Long.SIZE - RECORD_BITS - 1 != 0 || recordNumber >>> RECORD_BITS != 0) {
            throw new IllegalStateException("extract " + extractId + " record " + recordNumber
                    + ": more extracts or records than can be numbered");
        }
        return (long) extractId << RECORD_BITS | recordNumber;
    }

    /** Where the record stands, or the vacant slot where it would. */
    private int slotOf(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldMarks = marks;
        keys = new long[Math.multiplyExact(oldKeys.length, 2)];
        marks = new int[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slotOf(oldKeys[old]);
                keys[slot] = oldKeys[old];
                marks[slot] = oldMarks[old];
            }
        }
    }
}
