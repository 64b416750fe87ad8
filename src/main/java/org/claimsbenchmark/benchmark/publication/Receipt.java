package org.claimsbenchmark.benchmark.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** The digests of what a publication was made of and of what it says, in {@code claims.receipt}. */
public final class Receipt {

    /** The order of a table's rows is chance, that of their digests is not. The digests alone are sorted, not the rows. */
    private static final String FIGURES = """
            with rows as materialized (
              select sha256(convert_to(row(%s)::text, 'UTF8')) as digest from %s where run_id = ?)
            select count(*), encode(sha256(coalesce(string_agg(digest, ''::bytea order by digest), ''::bytea)), 'hex')
            from rows
            """;

    /**
     * For as long as the transaction, two processes read a table of more than a few megabytes, whatever the planner knows of rows
     * that were just written.
     */
    private static final String TWO_READ = """
            set local max_parallel_workers_per_gather = 1;
            set local min_parallel_table_scan_size = '4MB';
            set local parallel_setup_cost = 0;
            set local parallel_tuple_cost = 0
            """;

    private static final String MADE_OF = """
            insert into claims.receipt (run_id, kind, name, digest)
            select r.run_id, 'input', e.file_name, e.sha256
            from claims.run_extract r join claims.extract e using (extract_id)
            where r.run_id = ? and r.role in ('loaded', 'carried')
            union all
            select r.run_id, 'layout', e.file_name, e.layout || ' ' || coalesce(e.layout_revision, '?')
            from claims.run_extract r join claims.extract e using (extract_id)
            where r.run_id = ? and r.role in ('loaded', 'carried')
            union all
            select run_id, 'reference', 'reference', reference_version from claims.run where run_id = ?
            union all
            select run_id, 'program', 'program', program_version from claims.run where run_id = ?
            union all
            select run_id, 'settings', 'settings', encode(sha256(convert_to(
                     coalesce(service_from::text, '') || ' ' || coalesce(service_to::text, '')
                       || coalesce(' ' || least_providers || ',' || most_provider_percent, ''), 'UTF8')), 'hex')
            from claims.run where run_id = ?
            """;

    private Receipt() {}

    /** Writes the receipt of a run whose figures are complete, in place of an earlier attempt's; in the caller's transaction. */
    public static void write(Connection connection, long runId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from claims.receipt where run_id = ?")) {
            delete.setLong(1, runId);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(MADE_OF)) {
            for (int parameter = 1; parameter <= 5; parameter++) {
                insert.setLong(parameter, runId);
            }
            insert.executeUpdate();
        }
        letTwoRead(connection);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into claims.receipt (run_id, kind, name, digest, row_count) values (?, 'figures', ?, ?, ?)")) {
            for (FigureTable table : FigureTable.ofFigures(connection)) {
                Figures figures = figures(connection, table, runId);
                insert.setLong(1, runId);
                insert.setString(2, table.label());
                insert.setString(3, figures.digest());
                insert.setLong(4, figures.rows());
                insert.executeUpdate();
            }
        }
    }

    /**
     * The digests of a run's figures as they are in the database now, by table.
     *
     * @return SHA-256, hex, over the SHA-256 of every row
     */
    static SortedMap<String, String> figuresNow(Connection connection, long runId) throws SQLException {
        letTwoRead(connection);
        SortedMap<String, String> digests = new TreeMap<>();
        for (FigureTable table : FigureTable.ofFigures(connection)) {
            digests.put(table.label(), figures(connection, table, runId).digest());
        }
        return digests;
    }

    /** The digests of figures that the receipt of a run keeps, by table; none where the run left no receipt. */
    static SortedMap<String, String> figuresKept(Connection connection, long runId) throws SQLException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select name, digest from claims.receipt where run_id = ? and kind = 'figures'")) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    digests.put(row.getString(1), row.getString(2));
                }
            }
        }
        return digests;
    }

    private static void letTwoRead(Connection connection) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute(TWO_READ);
        }
    }

    private record Figures(long rows, String digest) {}

    private static Figures figures(Connection connection, FigureTable table, long runId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(FIGURES.formatted(table.columnList(), table.name()))) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Figures(row.getLong(1), row.getString(2));
            }
        }
    }
}
