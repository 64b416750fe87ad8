package org.claimsbenchmark.export.view;

/**
 * A column of a view and what it means.
 *
 * @param sqlType as PostgreSQL writes it
 * @param unit of a number, or null
 * @param meaning the database's own comment
 */
public record ViewColumn(String name, String sqlType, ColumnType type, String unit, String meaning) {}
