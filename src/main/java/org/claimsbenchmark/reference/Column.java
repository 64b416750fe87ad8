package org.claimsbenchmark.reference;

import java.util.Set;

/**
 * A column of a reference table.
 *
 * @param name header in the CSV and column name in the database
 * @param kind what its values look like
 * @param required whether every row carries a value
 * @param allowed the only values, or empty for any
 * @param referredTable file stem of the table whose {@code referredColumn} holds every value, or null
 * @param referredColumn see referredTable, or null
 */
record Column(
        String name, Kind kind, boolean required, Set<String> allowed, String referredTable, String referredColumn) {

    enum Kind {
        TEXT("text without blanks around it"),
        /** As claims carry it: upper case, no dot. */
        CODE("a code in capital letters and digits"),
        /** As {@link ReferenceTables#normalisedName} leaves it. */
        ALIAS("a name in capital letters, digits and single blanks"),
        DATE("a date as YYYY-MM-DD"),
        DECIMAL("a decimal number of zero or more"),
        INTEGER("a whole number of zero or more"),
        BOOLEAN("true or false");

        private final String expectation;

        Kind(String expectation) {
            this.expectation = expectation;
        }

        String expectation() {
            return expectation;
        }
    }

    static Column code(String name) {
        return of(name, Kind.CODE);
    }

    static Column text(String name) {
        return of(name, Kind.TEXT);
    }

    static Column alias(String name) {
        return of(name, Kind.ALIAS);
    }

    static Column flag(String name) {
        return of(name, Kind.BOOLEAN);
    }

    static Column integer(String name) {
        return of(name, Kind.INTEGER);
    }

    static Column decimal(String name) {
        return of(name, Kind.DECIMAL);
    }

    static Column date(String name) {
        return of(name, Kind.DATE);
    }

    private static Column of(String name, Kind kind) {
        return new Column(name, kind, true, Set.of(), null, null);
    }

    Column optional() {
        return new Column(name, kind, false, allowed, referredTable, referredColumn);
    }

    Column oneOf(Set<String> values) {
        return new Column(name, kind, required, values, referredTable, referredColumn);
    }

    Column in(String table, String column) {
        return new Column(name, kind, required, allowed, table, column);
    }
}
