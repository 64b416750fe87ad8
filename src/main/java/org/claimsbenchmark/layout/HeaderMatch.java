package org.claimsbenchmark.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/** One header held against one layout. */
final class HeaderMatch {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_ ]{0,63}");

    private final Layout layout;
    private final SourcePosition position;
    private final ReadPosition firstRecord;
    private final List<String> firstRow;
    private final int rowColumns;
    private final RowExpansion expansion;
    private final List<String> cells;
    private final Map<Layout.Target, Integer> columnByTarget = new LinkedHashMap<>();
    /** Later columns of a target that an earlier one already has. */
    private final Map<Integer, Layout.Target> repeated = new LinkedHashMap<>();
    /** Columns that the layout neither reads nor knows. */
    private final List<Integer> unknown = new ArrayList<>();

    /**
     * @param position where the header stands
     * @param header column names as delivered
     * @param firstRecord where the first record begins
     * @param firstRow the extract's own control record above the records; empty where there is none
     */
    HeaderMatch(
            Layout layout,
            SourcePosition position,
            List<String> header,
            ReadPosition firstRecord,
            List<String> firstRow) {
        this.layout = layout;
        this.position = position;
        this.firstRecord = firstRecord;
        this.firstRow = List.copyOf(firstRow);
        this.rowColumns = header.size();
        List<String> rowCells = header.stream().map(HeaderMatch::cleaned).toList();
        this.expansion =
                layout.shape() instanceof Shape.LinesInColumns lines ? RowExpansion.of(layout, lines, rowCells) : null;
        this.cells = expansion == null ? rowCells : expansion.names();
        Map<String, Layout.Target> targets = layout.targets();
        for (int column = 0; column < cells.size(); column++) {
            String name = expansion == null ? ColumnName.ofHeader(cells.get(column)) : ColumnName.of(cells.get(column));
            Layout.Target target =
                    isAddedNumber(column) ? new Layout.Target(ClaimField.CLAIM_LINE_NUMBER, 0) : targets.get(name);
            if (target == null) {
                if (!layout.knowsUnused(name) && !isOfShape(name)) {
                    unknown.add(column);
                }
            } else if (columnByTarget.putIfAbsent(target, column) != null) {
                repeated.put(column, target);
            }
        }
    }

    private boolean isAddedNumber(int column) {
        return expansion != null && column == cells.size() - 1;
    }

    /** Whether the column only tells how rows belong together. */
    private boolean isOfShape(String name) {
        return layout.shape() instanceof Shape.LinesInColumns lines && name.equals(lines.segment())
                || layout.shape() instanceof Shape.HeaderAndLines rows && rows.isRepeated(name);
    }

    int columns() {
        return cells.size() - added();
    }

    /** What is no column of the extract. */
    private int added() {
        return expansion == null ? 0 : 1;
    }

    /** Number of columns that the layout knows. */
    int known() {
        return columns() - unknown.size();
    }

    /** Number of columns that the layout reads. */
    int recognised() {
        return columnByTarget.size() - added();
    }

    LayoutDecision decision() {
        List<List<ClaimField>> missing = missing();
        // With most of what it must have, a header is meant for this layout; with less it may not even be a header.
        if (missing.size() * 2 > layout.requirements().size()) {
            return new LayoutDecision.Refused(List.of(noLayoutFits(missing)));
        }
        List<Finding> faults = new ArrayList<>();
        missing.forEach(group -> faults.add(requiredColumnMissing(group)));
        repeated.forEach((column, target) -> faults.add(columnTwice(column, target)));
        return faults.isEmpty()
                ? new LayoutMatch(
                        layout,
                        columnNames(),
                        columnByTarget,
                        ignoredColumns(),
                        new LayoutMatch.Rows(firstRecord, rowColumns, expansion, firstRow))
                : new LayoutDecision.Refused(faults);
    }

    private List<List<ClaimField>> missing() {
        Set<ClaimField> present =
                columnByTarget.keySet().stream().map(Layout.Target::field).collect(Collectors.toSet());
        return layout.requirements().stream()
                .filter(group -> group.stream().noneMatch(present::contains))
                .toList();
    }

    private Finding noLayoutFits(List<List<ClaimField>> missing) {
        String delimiter = cells.size() == 1
                ? " The header is one single column: a layout says with its delimiter how fields are separated."
                : "";
        String remedy = layout.dictionary() == null
                ? "name the columns as the layout does"
                : "name the columns as " + layout.dictionary() + " does";
        return finding(
                FindingCode.NO_LAYOUT_FITS,
                null,
                "expected a header of layout " + layout.name() + ", the nearest, found " + recognised()
                        + " of its columns; missing "
                        + missing.stream().map(this::expected).collect(Collectors.joining(", "))
                        + "; " + remedy
                        + ", or write a layout of your own for --layouts, which check --write-layout drafts."
                        + delimiter);
    }

    private Finding requiredColumnMissing(List<ClaimField> group) {
        return finding(
                FindingCode.REQUIRED_COLUMN_MISSING,
                expected(group),
                "expected column " + expected(group) + " of layout " + layout.name() + ", found none; "
                        + group.get(0).without() + " Add the column.");
    }

    private Finding columnTwice(int column, Layout.Target target) {
        int first = columnByTarget.get(target);
        return finding(
                FindingCode.COLUMN_TWICE,
                cells.get(column),
                "expected one column for " + target.field().label() + ", found columns " + (first + 1) + " ("
                        + cells.get(first) + ") and " + (column + 1) + " (" + cells.get(column) + "); remove one");
    }

    private String expected(List<ClaimField> group) {
        return group.stream().map(layout::expectedHeader).collect(Collectors.joining(" or "));
    }

    private List<Finding> ignoredColumns() {
        List<String> names = columnNames();
        return unknown.stream()
                .map(column -> finding(
                        FindingCode.COLUMN_IGNORED,
                        names.get(column),
                        "column " + (column + 1) + " is not part of layout " + layout.name()
                                + " and was ignored; rename it if it should be read"))
                .toList();
    }

    /**
     * Column names that sentences may show: known names, and those that look like one. A cell of a file without header
     * may be a value of a patient. No two columns get the same name.
     */
    private List<String> columnNames() {
        Set<Integer> unknownColumns = new HashSet<>(unknown);
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            boolean showable = !unknownColumns.contains(column) || looksLikeColumnName(cell);
            boolean first = showable && seen.putIfAbsent(cell.toLowerCase(Locale.ROOT), column) == null;
            names.add(first ? cell : "column " + (column + 1));
        }
        return names;
    }

    /** "column 7" is how the others are called. */
    private static boolean looksLikeColumnName(String cell) {
        long letters = cell.chars().filter(Character::isLetter).count();
        return IDENTIFIER.matcher(cell).matches()
                && letters * 2 > cell.length()
                && !cell.toLowerCase(Locale.ROOT).startsWith("column ");
    }

    /** Also without quotes that an exporter doubled. */
    private static String cleaned(String cell) {
        String name = SourceText.trimmed(cell);
        boolean enclosed = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
        return enclosed ? SourceText.trimmed(name.substring(1, name.length() - 1)) : name;
    }

    private Finding finding(FindingCode code, String column, String what) {
        return new Finding(code, position, column, position + ": " + what);
    }
}
