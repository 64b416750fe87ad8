package org.claimsbenchmark.layout;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimsbenchmark.finding.Finding;

/** A layout and where an extract carries its fields. Immutable. */
public final class LayoutMatch implements LayoutDecision {

    private static final int[] NO_COLUMNS = {};
    private static final int ABSENT = -1;

    private final Layout layout;
    /** Names that sentences may show, by column. */
    private final List<String> columnNames;
    /** 0-based columns by slot, {@link #ABSENT} where the extract lacks one. */
    private final Map<ClaimField, int[]> columns;

    private final List<Finding> ignoredColumns;

    LayoutMatch(
            Layout layout,
            List<String> columnNames,
            Map<Layout.Target, Integer> columnByTarget,
            List<Finding> ignoredColumns) {
        this.layout = layout;
        this.columnNames = List.copyOf(columnNames);
        this.ignoredColumns = List.copyOf(ignoredColumns);
        this.columns = new EnumMap<>(ClaimField.class);
        columnByTarget.forEach((target, column) -> columns.computeIfAbsent(
                        target.field(),
                        field -> absent(layout.fields().get(field).upTo()))[target.slot()] = column);
    }

    private static int[] absent(int slots) {
        int[] columns = new int[slots];
        Arrays.fill(columns, ABSENT);
        return columns;
    }

    /** Name of the layout, e.g. {@code tuva-medical-claim}. */
    public String layoutName() {
        return layout.name();
    }

    /** Number of fields that every record must have. */
    public int columnCount() {
        return columnNames.size();
    }

    /**
     * Whether and under which name an extract carries a field.
     *
     * @param field what it is
     * @param header as delivered; of a field of several columns the first and the last; null when there is none
     * @param without which figures are lost without the field, a sentence
     */
    public record FieldDelivery(ClaimField field, String header, String without) {
        public boolean delivered() {
            return header != null;
        }
    }

    /** Every field of the layout, in the order of {@link ClaimField}. */
    public List<FieldDelivery> fields() {
        return layout.fields().entrySet().stream()
                .map(entry -> new FieldDelivery(
                        entry.getKey(),
                        header(entry.getKey()).orElse(null),
                        entry.getValue().without()))
                .toList();
    }

    /** One {@code COLUMN_IGNORED} for each column that the layout does not know; no two name the same column. */
    public List<Finding> ignoredColumns() {
        return ignoredColumns;
    }

    /** The field's header as delivered; of several columns the first and the last. */
    Optional<String> header(ClaimField field) {
        int[] delivered =
                Arrays.stream(columns(field)).filter(column -> column != ABSENT).toArray();
        return switch (delivered.length) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(columnName(delivered[0]));
            default -> Optional.of(columnName(delivered[0]) + " to " + columnName(delivered[delivered.length - 1]));
        };
    }

    /** The first of the fields that the extract carries. */
    String firstHeader(ClaimField... fields) {
        return Stream.of(fields)
                .flatMap(field -> header(field).stream())
                .findFirst()
                .orElse(null);
    }

    /** 0-based columns of the field by slot, negative where the extract lacks one; empty when it lacks all. */
    int[] columns(ClaimField field) {
        return columns.getOrDefault(field, NO_COLUMNS);
    }

    /** 0-based column of a field of one column, or negative. */
    int column(ClaimField field) {
        int[] slots = columns(field);
        return slots.length == 0 ? ABSENT : slots[0];
    }

    String columnName(int column) {
        return columnNames.get(column);
    }

    Layout layout() {
        return layout;
    }
}
