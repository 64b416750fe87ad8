package org.claimsbenchmark.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.ExtractSurvey;
import org.claimsbenchmark.extract.FieldFilter;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.Finding;

/** A layout and where an extract carries its fields. Immutable. */
public final class LayoutMatch implements LayoutDecision {

    private static final int[] NO_COLUMNS = {};
    private static final int ABSENT = -1;
    /** How a field without a column of its own is called, that every record has alike. */
    private static final String CONSTANT = "constant of the layout";

    private final Layout layout;
    /** Names that sentences may show, by column. */
    private final List<String> columnNames;
    /** 0-based columns by slot, {@link #ABSENT} where the extract lacks one. */
    private final Map<ClaimField, int[]> columns;
    /** By the field's place in {@link ClaimField}. */
    private final Access[] access;

    /** Words that stand for a blank in a column, beside the layout's; null for none. */
    private final NullWords[] nullWordsByColumn;

    private final List<Finding> ignoredColumns;
    private final Rows rows;

    /**
     * @param first where the first record begins
     * @param columns fields of a row of the extract
     * @param expansion how a row with several lines is taken apart, or null
     * @param firstRow the extract's own control record above the records; empty where there is none
     */
    record Rows(ReadPosition first, int columns, RowExpansion expansion, List<String> firstRow) {
        Rows {
            firstRow = List.copyOf(firstRow);
        }
    }

    LayoutMatch(
            Layout layout,
            List<String> columnNames,
            Map<Layout.Target, Integer> columnByTarget,
            List<Finding> ignoredColumns,
            Rows rows) {
        this.layout = layout;
        this.columnNames = List.copyOf(columnNames);
        this.ignoredColumns = List.copyOf(ignoredColumns);
        this.rows = rows;
        this.columns = new EnumMap<>(ClaimField.class);
        columnByTarget.forEach((target, column) ->
                columns.computeIfAbsent(target.field(), field -> absent(slots(field)))[target.slot()] = column);
        this.access = Stream.of(ClaimField.values()).map(this::accessOf).toArray(Access[]::new);
        this.nullWordsByColumn = new NullWords[columnNames.size()];
        columnByTarget.forEach((target, column) ->
                nullWordsByColumn[column] = access(target.field()).nullWords());
    }

    /**
     * How one field of a record is read.
     *
     * @param columns as {@link #columns}
     * @param constant its text in every record, or null
     * @param joined whether the columns are pieces of one text
     * @param nullWords words that stand for a blank in it, beside the layout's; null for none
     * @param dates forms of its dates
     * @param amounts how its numbers are written
     */
    record Access(
            int[] columns, String constant, boolean joined, NullWords nullWords, DateText dates, AmountStyle amounts) {}

    private Access accessOf(ClaimField field) {
        Layout.Field rule = layout.fields().get(field);
        if (rule == null) {
            return new Access(
                    columns(field), layout.constants().get(field), false, null, layout.dates(), AmountStyle.PLAIN);
        }
        AmountStyle style = field.isAmount() ? layout.amounts() : AmountStyle.PLAIN;
        return new Access(
                columns(field),
                null,
                rule.joined(),
                rule.nullWords(),
                rule.dates() == null ? layout.dates() : rule.dates(),
                style.withImpliedDecimals(rule.impliedDecimals()));
    }

    Access access(ClaimField field) {
        return access[field.ordinal()];
    }

    private int slots(ClaimField field) {
        Layout.Field rule = layout.fields().get(field);
        return rule == null ? 1 : rule.slots().size();
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

    /** Counts up with every change of the layout's meaning. */
    public int layoutVersion() {
        return layout.version();
    }

    /** Tells layouts of one name apart: the version, and of a user's own layout a digest of its text. */
    public String layoutRevision() {
        return layout.revision();
    }

    /** Rejects that the layout allows. */
    public RejectLimits rejectsAllowed() {
        return layout.rejectLimits();
    }

    /** Number of fields that every record must have. */
    public int columnCount() {
        return columnNames.size();
    }

    /** Names of the records' columns, in order; none is a value of an extract without header. */
    public List<String> columnNames() {
        return columnNames;
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

    /** Every field that an extract can be expected to carry, in the order of {@link ClaimField}. */
    public List<FieldDelivery> fields() {
        return Stream.of(ClaimField.values())
                .filter(field -> field.without() != null || header(field).isPresent())
                .map(field -> new FieldDelivery(
                        field,
                        header(field).orElse(layout.constants().containsKey(field) ? CONSTANT : null),
                        field.without() == null ? "" : field.without()))
                .toList();
    }

    /** One {@code COLUMN_IGNORED} for each column that the layout does not know; no two name the same column. */
    public List<Finding> ignoredColumns() {
        return ignoredColumns;
    }

    /**
     * The records of a range of the extract.
     *
     * @param filter which records need a look, or null for all; the format may hand over more
     * @throws IOException when the file cannot be opened, or ends before the range
     */
    public RecordSource open(ExtractFile file, ExtractRange range, FieldFilter filter) throws IOException {
        return RecordSources.open(this, file, range, filter);
    }

    /** Every record of the extract. */
    public RecordSource open(ExtractFile file) throws IOException {
        return open(file, whole(), null);
    }

    /** All records of the extract in one range. */
    public ExtractRange whole() {
        return new ExtractRange(rows.first(), ExtractRange.TO_THE_END);
    }

    /**
     * The ranges in which workers may read the extract apart, in order, at least one.
     *
     * @param rangeBytes length of a range, about
     * @param threads that may be used to find out; the ranges do not depend on it
     * @throws IOException when the file cannot be read to its end
     */
    public List<ExtractRange> ranges(ExtractFile file, long rangeBytes, int threads) throws IOException {
        return layout.format() instanceof Format.Delimited delimited && passesOver()
                ? ExtractSurvey.ranges(file, delimited.dialect(), rows.first(), rangeBytes, threads)
                : List.of(new ExtractRange(rows.first(), ExtractRange.TO_THE_END));
    }

    /** Whether rows are records, side by side in the file: then a reader may pass over some, or begin in the middle. */
    boolean passesOver() {
        return layout.format() instanceof Format.Delimited && layout.shape() instanceof Shape.LinePerRow;
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
    public int[] columns(ClaimField field) {
        return columns.getOrDefault(field, NO_COLUMNS);
    }

    /** The field that a column is read as; empty where it is not read. */
    public Optional<ClaimField> fieldOf(int column) {
        return columns.entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(slot -> slot == column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A record's trimmed text by column; null where it has none, or what stands there means a blank. */
    public List<String> texts(RawRecord record) {
        FieldReader fields = new FieldReader(this, record);
        List<String> texts = new ArrayList<>(columnCount());
        for (int column = 0; column < columnCount(); column++) {
            texts.add(column < record.fieldCount() ? fields.text(column, nullWordsByColumn[column]) : null);
        }
        return texts;
    }

    /**
     * Whether the layout gives a word of a coded field a meaning. Only of fields whose words all must have one: claim type,
     * revision of diagnosis codes, and state, which may also be two letters.
     */
    public boolean knowsWord(ClaimField field, String text) {
        Vocabulary words = layout.vocabulary();
        return switch (field) {
            case CLAIM_TYPE -> Vocabulary.meaning(words.claimTypes(), text) != null;
            case DIAGNOSIS_CODE_TYPE -> Vocabulary.meaning(words.codeSystems(), text) != null;
            case RENDERING_STATE -> Vocabulary.meaning(words.states(), text) != null || text.matches("[A-Za-z]{2}");
            default -> true;
        };
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

    Rows rows() {
        return rows;
    }
}
