package org.claimsbenchmark.page.figures;

import java.sql.SQLException;
import java.util.List;

/**
 * Where the records of the extracts went, as far as it is shown.
 *
 * @param extracts a row an extract, in the order of their registration
 */
public record Ledger(List<Figure> extracts) {

    public Ledger {
        extracts = List.copyOf(extracts);
    }

    public static Ledger of(Snapshot snapshot) throws SQLException {
        return new Ledger(snapshot.rows("select * from benchmark.extract where edition = ? order by extract_id"));
    }

    /** Sum over the extracts that show it. */
    public long shown(String column) {
        return extracts.stream()
                .mapToLong(extract -> extract.countOrZero(column))
                .sum();
    }

    /** Extracts whose number of records is hidden. */
    public long hidden() {
        return extracts.stream().filter(extract -> !extract.has("records_read")).count();
    }
}
