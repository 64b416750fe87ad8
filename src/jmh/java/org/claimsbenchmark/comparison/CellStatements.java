package org.claimsbenchmark.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements by which a peer computes the cells, from {@code cells.sql} and {@code counts.sql} of its dialect. */
final class CellStatements {

    /** Columns of a cell from {@code line_count} on, without the flag of suppression. */
    private static final int MEASURES = 31;

    private static final int AMOUNTS = 24;

    /** Finest first: of a rollup, the finest grain that a row is grouped by is its own. */
    private static final List<String> GRAINS = List.of("month", "quarter", "year");

    private final String dialect;
    private final boolean rollup;

    private CellStatements(String dialect, boolean rollup) {
        this.dialect = dialect;
        this.rollup = rollup;
    }

    /** A hash table a grouping set: the fewer columns a key has, the better. */
    static CellStatements ofDuckDb() {
        return new CellStatements("duckdb", false);
    }

    /** One sort serves grouping sets that begin alike: month within quarter within year. */
    static CellStatements ofPostgres() {
        return new CellStatements("postgresql", true);
    }

    /** One statement for all sets by fee basis, and one for the counts over all fee bases. */
    List<String> inTwo() {
        return List.of(statement(CellSets.all(), true), statement(CellSets.all(), false));
    }

    /** One statement for each set, with its four grains. */
    List<String> oneASet() {
        return Stream.of(true, false)
                .flatMap(byFeeBasis -> CellSets.all().stream().map(set -> statement(List.of(set), byFeeBasis)))
                .toList();
    }

    private String statement(List<List<String>> sets, boolean byFeeBasis) {
        List<String> feeBasis = byFeeBasis ? List.of(CellSets.FEE_BASIS) : List.of();
        List<String> groups = new ArrayList<>();
        for (List<String> set : sets) {
            List<String> grouped = joined(feeBasis, set);
            groups.add(group(grouped));
            for (int grain = 0; grain < GRAINS.size(); grain++) {
                groups.add(group(joined(grouped, rollup ? coarsestTo(grain) : List.of(GRAINS.get(grain)))));
            }
        }
        List<String> used = CellSets.DIMENSIONS.stream()
                .filter(dimension -> sets.stream().anyMatch(set -> set.contains(dimension)))
                .toList();
        List<String> values = joined(
                feeBasis,
                used.stream()
                        .map(dimension -> dimension + ", grouping(" + dimension + ") as " + dimension + "_all")
                        .toList());
        return SqlScript.of(
                dialect + (byFeeBasis ? "/cells.sql" : "/counts.sql"),
                Map.of(
                        "values", values.isEmpty() ? "0 as nothing" : String.join(", ", values),
                        "keys", keys(used, byFeeBasis),
                        "period", cases(grain -> "'" + grain + "'", "'all'"),
                        "period_start", cases(grain -> grain, "null"),
                        "groups", String.join(", ", groups),
                        "no_measures", repeated("null", MEASURES),
                        "no_amounts", repeated("null::decimal(14, 2)", AMOUNTS)));
    }

    /** All columns of a cell's key; what the statement does not group by is All. */
    private static String keys(List<String> used, boolean byFeeBasis) {
        return Stream.concat(
                        Stream.of(byFeeBasis ? CellSets.FEE_BASIS + "::text" : "'All'"),
                        CellSets.DIMENSIONS.stream()
                                .map(dimension -> used.contains(dimension)
                                        ? "case when " + dimension + "_all = 1 then 'All' else " + dimension
                                                + "::text end"
                                        : "'All'"))
                .collect(Collectors.joining(", "));
    }

    private static String cases(UnaryOperator<String> value, String otherwise) {
        return GRAINS.stream()
                .map(grain -> "when grouping(" + grain + ") = 0 then " + value.apply(grain))
                .collect(Collectors.joining(" ", "case ", " else " + otherwise + " end"));
    }

    private static List<String> coarsestTo(int grain) {
        List<String> grains = new ArrayList<>(GRAINS.subList(grain, GRAINS.size()));
        Collections.reverse(grains);
        return grains;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String group(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    private static String repeated(String expression, int count) {
        return String.join(", ", Collections.nCopies(count, expression));
    }
}
