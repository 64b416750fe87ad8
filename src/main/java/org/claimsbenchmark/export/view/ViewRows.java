package org.claimsbenchmark.export.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a view one after the other, in an order that depends on nothing but them; some are in memory at a time. */
public final class ViewRows implements AutoCloseable {

    private static final int ROWS_A_FETCH = 2000;

    private final PreparedStatement select;
    private final ResultSet row;
    private final List<ViewColumn> columns;

    private ViewRows(PreparedStatement select, ResultSet row, List<ViewColumn> columns) {
        this.select = select;
        this.row = row;
        this.columns = columns;
    }

    @SuppressWarnings("resource") // both are closed with the object
    static ViewRows of(Connection connection, View view, String edition) throws SQLException {
        String names =
                view.columns().stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
        String order = view.columns().stream()
                .map(column ->
                        quoted(column.name()) + (column.type().kind() == ColumnType.Kind.TEXT ? " collate \"C\"" : ""))
                .collect(Collectors.joining(", "));
        PreparedStatement select = connection.prepareStatement("select " + names + " from benchmark."
                + quoted(view.name()) + (view.isOfEditions() ? " where edition = ?" : "") + " order by " + order);
        select.setFetchSize(ROWS_A_FETCH);
        if (view.isOfEditions()) {
            select.setString(1, edition);
        }
        return new ViewRows(select, select.executeQuery(), view.columns());
    }

    /** @return whether there is another row, which {@link #value} is then about */
    public boolean next() throws SQLException {
        return row.next();
    }

    /**
     * @param column 0-based
     * @return as the column's {@link ColumnType.Kind} says, or null
     */
    public Object value(int column) throws SQLException {
        int number = column + 1;
        return switch (columns.get(column).type().kind()) {
            case TEXT -> row.getString(number);
            case INTEGER -> row.getObject(number) == null ? null : (Long) row.getLong(number);
            case DECIMAL -> row.getBigDecimal(number);
            case FLAG -> row.getObject(number);
            case DATE -> row.getObject(number, LocalDate.class);
            case TIME -> {
                OffsetDateTime time = row.getObject(number, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
        };
    }

    @Override
    public void close() throws SQLException {
        try (select) {
            row.close();
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
