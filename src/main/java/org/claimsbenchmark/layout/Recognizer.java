package org.claimsbenchmark.layout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.extract.Dialect;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractHead;
import org.claimsbenchmark.extract.FixedColumn;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/** Holds the head of one extract against layouts. The head is split once for every way in which layouts split it. */
final class Recognizer {

    /** Rows that are looked at: banner lines, the header and some records. */
    private static final int HEAD_ROWS = 20;

    private final ExtractFile file;
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
        List<Trial> trials = new ArrayList<>(layouts.stream().map(this::trial).toList());
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
            throw new IllegalStateException("no such format: " + format);
        } catch (IOException e) {
            return refused(
                    layout,
                    finding(
                            FindingCode.EXTRACT_UNREADABLE,
                            1,
                            "expected to read the file, found that it cannot be opened; check its permissions"));
        }
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
        return trial(layout, first.lineNumber(), format.columns(), first.after());
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
        HeaderMatch header =
                new HeaderMatch(layout, new SourcePosition(file.fileName(), 0, lineNumber), columns, firstRecord);
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
