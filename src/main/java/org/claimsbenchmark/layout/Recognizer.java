package org.claimsbenchmark.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimsbenchmark.extract.Dialect;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractHead;
import org.claimsbenchmark.extract.ExtractHeader;
import org.claimsbenchmark.extract.FixedColumn;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.x12.X12Kind;
import org.claimsbenchmark.extract.x12.X12RecordReader;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/** Holds the head of one extract against layouts. The head is split once for every way in which layouts split it. */
final class Recognizer {

    /** Rows that are looked at: banner lines, the header and some records. */
    private static final int HEAD_ROWS = 20;

    private static final int X12_HEAD_BYTES = 3;
    private static final ReadPosition START = new ReadPosition(0, 0, 1);

    private final ExtractFile file;
    private ExtractHeader x12Header;
    private final Map<Dialect, ExtractHead> heads = new HashMap<>();
    private final Map<Charset, ExtractHead> lineHeads = new HashMap<>();

    Recognizer(ExtractFile file) {
        this.file = file;
    }

    /**
     * One layout's judgement.
     *
     * @param known columns that it knows
     * @param columns columns that there are
     * @param read columns that it reads
     */
    private record Trial(Layout layout, LayoutDecision decision, int known, int columns, int read) {

        static final Comparator<Trial> BEST_FIRST = Comparator.comparing(Trial::fits)
                .thenComparingInt(Trial::read)
                .thenComparingInt(Trial::known)
                .reversed();

        boolean fits() {
            return decision instanceof LayoutMatch;
        }
    }

    Recognition recognise(List<Layout> layouts) {
        boolean x12 = beginsAsX12();
        List<Trial> trials = new ArrayList<>(layouts.stream()
                .filter(layout -> x12 == layout.format() instanceof Format.X12)
                .map(this::trial)
                .toList());
        if (trials.isEmpty()) {
            return new Recognition(
                    new LayoutDecision.Refused(List.of(finding(
                            FindingCode.NO_LAYOUT_FITS,
                            1,
                            "expected an extract that a layout knows, found none for "
                                    + (x12 ? "X12" : "text that is no X12") + "; write a layout of your own for"
                                    + " --layouts"))),
                    List.of());
        }
        trials.sort(Trial.BEST_FIRST);
        return new Recognition(
                trials.get(0).decision(),
                trials.stream()
                        .map(trial -> new Recognition.Candidate(
                                trial.layout().name(),
                                trial.layout().version(),
                                trial.fits(),
                                trial.known(),
                                trial.columns()))
                        .toList());
    }

    private Trial trial(Layout layout) {
        try {
            Format format = layout.format();
            if (format instanceof Format.Delimited delimited) {
                return delimited(layout, delimited);
            }
            if (format instanceof Format.FixedWidth fixed) {
                return fixedWidth(layout, fixed);
            }
            return x12(layout, ((Format.X12) format).kind());
        } catch (IOException e) {
            return refused(
                    layout,
                    finding(
                            FindingCode.EXTRACT_UNREADABLE,
                            1,
                            "expected to read the file, found that it cannot be opened; check its permissions"));
        }
    }

    /** Where it cannot be told, the formats of text say why. */
    private boolean beginsAsX12() {
        try (InputStream in = file.open()) {
            return X12RecordReader.begins(in.readNBytes(X12_HEAD_BYTES));
        } catch (IOException e) {
            return false;
        }
    }

    private Trial x12(Layout layout, X12Kind kind) throws IOException {
        if (x12Header == null) {
            try (X12RecordReader reader = X12RecordReader.open(file)) {
                x12Header = reader.header();
            }
        }
        if (x12Header instanceof ExtractHeader.Refused refused) {
            return refused(layout, refused.finding());
        }
        List<String> columns = ((ExtractHeader.Columns) x12Header).cells();
        return columns.equals(kind.columns())
                ? trial(layout, 1, columns, START)
                : noFit(layout, "transactions of set " + kind.transactionSet());
    }

    private Trial delimited(Layout layout, Format.Delimited format) throws IOException {
        ExtractHead head = heads.get(format.dialect());
        if (head == null) {
            head = ExtractHead.of(file, format.dialect(), HEAD_ROWS);
            heads.put(format.dialect(), head);
        }
        if (head instanceof ExtractHead.Refused refused) {
            return refused(layout, refused.finding());
        }
        ExtractHead.Rows rows = (ExtractHead.Rows) head;
        if (layout.shape() instanceof Shape.HeaderAndLines shape) {
            return headerAndLines(layout, shape, rows);
        }
        return format.first() == null
                ? withHeader(layout, format, rows.rows())
                : withFirstRecord(layout, format, rows.rows());
    }

    /** The header is that of the rows at the top of which the layout reads most; below it begin the records. */
    private Trial withHeader(Layout layout, Format.Delimited format, List<ExtractHead.Row> rows) {
        Trial best = null;
        for (ExtractHead.Row row : rows.subList(0, Math.min(rows.size(), format.bannerLines() + 1))) {
            Trial trial = row.cells().isEmpty() || !row.cleanText()
                    ? refused(layout, notText(row, format.dialect()))
                    : trial(layout, row.lineNumber(), row.cells(), row.after());
            if (best == null || trial.read() > best.read()) {
                best = trial;
            }
        }
        return best;
    }

    private Finding notText(ExtractHead.Row row, Dialect dialect) {
        return finding(
                FindingCode.NOT_A_TEXT_EXTRACT,
                row.lineNumber(),
                "expected text in " + dialect.charset().name() + ", "
                        + (row.cells().isEmpty()
                                ? "found a header whose quotes do not match; correct its quoting"
                                : "found a header that is none; save it as UTF-8, or set encoding in the layout"));
    }

    private Trial withFirstRecord(Layout layout, Format.Delimited format, List<ExtractHead.Row> rows) {
        ExtractHead.Row first = rows.get(0);
        if (first.cells().isEmpty()
                || !SourceText.trimmed(first.cells().get(0))
                        .equals(format.first().marker())) {
            return noFit(
                    layout, "a first record that begins with " + format.first().marker());
        }
        if (!hasRecordOf(format, rows.subList(1, rows.size()))) {
            return noFit(layout, "records of " + format.columns().size() + " fields");
        }
        Optional<String> fault =
                ControlRecordReading.of(layout, format.first(), first.cells()).fault();
        return fault.isPresent()
                ? refused(layout, finding(FindingCode.CONTROL_RECORD_UNREADABLE, first.lineNumber(), fault.get()))
                : trial(layout, first.lineNumber(), format.columns(), first.after(), first.cells());
    }

    /** Many deliveries begin with the same marker, and no header tells them apart: their records do. An empty one has none. */
    private static boolean hasRecordOf(Format.Delimited format, List<ExtractHead.Row> rows) {
        List<ExtractHead.Row> records =
                rows.stream().filter(row -> !isLast(format, row)).toList();
        return records.isEmpty()
                || records.stream()
                        .anyMatch(row -> row.cells().size() == format.columns().size());
    }

    private static boolean isLast(Format.Delimited format, ExtractHead.Row row) {
        return format.last() != null
                && !row.cells().isEmpty()
                && SourceText.trimmed(row.cells().get(0)).equals(format.last().marker());
    }

    private Trial headerAndLines(Layout layout, Shape.HeaderAndLines shape, ExtractHead.Rows rows) {
        Set<String> markers = Set.of(shape.headerMarker(), shape.lineMarker());
        boolean marked = rows.rows().stream()
                .allMatch(row -> !row.cells().isEmpty()
                        && markers.contains(SourceText.trimmed(row.cells().get(0))));
        return marked
                ? trial(layout, 1, shape.joinedColumns(), rows.start())
                : noFit(layout, "rows that begin with " + shape.headerMarker() + " or " + shape.lineMarker());
    }

    /** Nothing names the columns: what stands in them must make sense. */
    private Trial fixedWidth(Layout layout, Format.FixedWidth format) throws IOException {
        ExtractHead head = lineHeads.get(format.charset());
        if (head == null) {
            head = ExtractHead.ofLines(file, format.charset(), HEAD_ROWS);
            lineHeads.put(format.charset(), head);
        }
        if (head instanceof ExtractHead.Refused refused) {
            return refused(layout, refused.finding());
        }
        ExtractHead.Rows rows = (ExtractHead.Rows) head;
        for (ExtractHead.Row row : rows.rows()) {
            if (row.cells().size() != 1
                    || !FixedLine.fits(layout, format.columns(), row.cells().get(0))) {
                return noFit(layout, "lines with dates where the layout has them");
            }
        }
        return trial(layout, 1, format.columns().stream().map(FixedColumn::name).toList(), rows.start());
    }

    private Trial trial(Layout layout, long lineNumber, List<String> columns, ReadPosition firstRecord) {
        return trial(layout, lineNumber, columns, firstRecord, List.of());
    }

    private Trial trial(
            Layout layout, long lineNumber, List<String> columns, ReadPosition firstRecord, List<String> firstRow) {
        HeaderMatch header = new HeaderMatch(
                layout, new SourcePosition(file.fileName(), 0, lineNumber), columns, firstRecord, firstRow);
        return new Trial(layout, header.decision(), header.known(), header.columns(), header.recognised());
    }

    private Trial noFit(Layout layout, String expected) {
        return refused(
                layout,
                finding(
                        FindingCode.NO_LAYOUT_FITS,
                        1,
                        "expected " + expected + " as layout " + layout.name()
                                + " says, found none; write a layout of your own for --layouts"));
    }

    private static Trial refused(Layout layout, Finding refusal) {
        return new Trial(layout, new LayoutDecision.Refused(List.of(refusal)), 0, 0, 0);
    }

    private Finding finding(FindingCode code, long lineNumber, String what) {
        SourcePosition position = new SourcePosition(file.fileName(), 0, lineNumber);
        return new Finding(code, position, null, position + ": " + what);
    }
}
