package org.claimsbenchmark.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.check.ExtractReport.ColumnReport;
import org.claimsbenchmark.check.ExtractReport.Counts;
import org.claimsbenchmark.check.ExtractReport.StatedTotals;
import org.claimsbenchmark.check.ExtractReport.UnknownCodes;
import org.claimsbenchmark.check.drift.Drift;
import org.claimsbenchmark.layout.Recognition;
import org.claimsbenchmark.report.TextTable;

/** A report for people. */
public final class CheckText {

    private static final int MOST_CANDIDATES = 4;

    private final StringBuilder text = new StringBuilder();

    private CheckText() {}

    /** Lines of plain text. */
    public static String of(CheckReport report) {
        CheckText page = new CheckText();
        page.sentences("Paths without an extract", report.faults());
        report.extracts().forEach(page::extract);
        page.line(report.loadable() ? "A run would load this." : "A run would refuse this.");
        return page.text.toString();
    }

    private void extract(ExtractReport extract) {
        line(extract.extract() + ": " + (extract.loadable() ? "loadable" : "not loadable"));
        line("");
        sentences("Refused, because", extract.refusals());
        candidates(extract);
        if (extract.layout() == null) {
            return;
        }
        counts(extract);
        rejects(extract.rejects());
        preview(extract.preview());
        columns(extract);
        notInInput(extract);
        dimensions(extract);
        sentences("Worth knowing", extract.notes());
        drift(extract.drift());
    }

    private void candidates(ExtractReport extract) {
        if (extract.layout() != null) {
            line("Layout " + extract.layout().name() + " version "
                    + extract.layout().version() + ": it knows "
                    + extract.layout().known() + " of "
                    + extract.layout().columns() + " columns.");
        }
        String others = extract.candidates().stream()
                .filter(candidate -> extract.layout() == null
                        || !candidate.layout().equals(extract.layout().name()))
                .limit(MOST_CANDIDATES)
                .map(CheckText::candidate)
                .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            line((extract.layout() == null ? "Nearest layouts: " : "Runners-up: ") + others + ".");
        }
        line("");
    }

    private static String candidate(Recognition.Candidate candidate) {
        return candidate.layout() + (candidate.fits() ? ", fits too, " : ", does not fit, ") + "knows "
                + candidate.known() + " of " + candidate.columns();
    }

    private void counts(ExtractReport extract) {
        Counts counts = extract.counts();
        line(number(counts.records()) + " records: " + number(counts.indexLines()) + " lines of 20982, "
                + number(counts.relatedLines()) + " of related codes, " + number(counts.outOfScope())
                + " out of scope, " + number(extract.rejects().rejected()) + " would be rejected.");
        if (counts.firstServiceDate() != null) {
            line("Service dates in scope: " + counts.firstServiceDate() + " to " + counts.lastServiceDate() + ".");
        }
        line(
                extract.deliveryDate() == null
                        ? "Delivery date: neither the records nor the name say; a run takes its own day."
                        : "Delivery date: " + extract.deliveryDate() + ".");
        for (StatedTotals stated : extract.stated()) {
            line("Stated by " + stated.source() + ": "
                    + Stream.of(
                                    stated.records() == null ? null : number(stated.records()) + " records",
                                    stated.billed() == null ? null : dollars(stated.billed()) + " billed",
                                    stated.from() == null ? null : "from " + stated.from(),
                                    stated.to() == null ? null : "to " + stated.to())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        line("");
    }

    private void rejects(RejectForecast rejects) {
        line("Rejects: " + rejects.percent().toPlainString() + " % of the records, at most "
                + rejects.allowedPercent().toPlainString() + " % may be.");
        if (!rejects.byCode().isEmpty()) {
            TextTable table = new TextTable("fault", ">records", ">allowed %");
            rejects.byCode().forEach((code, records) -> {
                BigDecimal own = rejects.allowedPercentByCode().get(code);
                table.add(List.of(code.name(), number(records), own == null ? "" : own.toPlainString()));
            });
            text.append(table.toText());
            rejects.examples().forEach(example -> line("  " + example));
        }
        line("");
    }

    private void preview(List<PreviewLine> lines) {
        line("Lines as they would be understood (identifiers are masked)");
        for (PreviewLine preview : lines) {
            line("record " + preview.record() + " (line " + preview.line() + "), "
                    + (preview.inScope() ? "in scope" : "out of scope") + ": "
                    + or(preview.claimType(), "no claim type")
                    + ", "
                    + Stream.concat(Stream.of(or(preview.procedure(), "no code")), preview.modifiers().stream())
                            .collect(Collectors.joining("-")));
            if (!preview.faults().isEmpty()) {
                line("    would be rejected: " + String.join(", ", preview.faults()));
                continue;
            }
            line("    claim " + or(preview.claim(), "-") + " · patient " + or(preview.patient(), "-") + " · rendering "
                    + or(preview.renderingProvider(), "-") + " · billing " + or(preview.billingProvider(), "-"));
            line("    " + preview.serviceDate() + " · paid on " + or(preview.paidDate(), "-") + " · units "
                    + (preview.units() == null ? "-" : preview.units().toPlainString()) + " · billed "
                    + dollars(preview.billed()) + " · allowed " + dollars(preview.allowed()) + " · paid "
                    + dollars(preview.paid()) + " · " + preview.adjustment() + (preview.denied() ? ", denied" : ""));
            line("    diagnoses " + list(preview.diagnoses()) + " (" + preview.diagnosisRevision() + ") · place "
                    + or(preview.placeOfService(), "-") + " · bill type " + or(preview.billType(), "-")
                    + " · specialty codes " + list(preview.specialtyCodes()) + " · state " + or(preview.state(), "-"));
            line("    " + String.join(" · ", preview.dimensions().values()));
        }
        line("");
    }

    private void columns(ExtractReport extract) {
        line("Columns, of the first " + number(extract.sampledRecords()) + " records");
        TextTable table = new TextTable(">#", "column", "read as", ">filled %", ">faults", "codes that no table knows");
        for (ColumnReport column : extract.columns()) {
            table.add(List.of(
                    Integer.toString(column.position()),
                    column.name(),
                    or(column.field(), "-"),
                    column.filledPercent().toPlainString(),
                    column.faults() == 0 ? "" : number(column.faults()),
                    column.unknown() == null ? "" : unknown(column.unknown())));
        }
        text.append(table.toText());
        line("");
    }

    private static String unknown(UnknownCodes codes) {
        List<String> parts = new ArrayList<>();
        codes.values().forEach((code, records) -> parts.add(code + " (" + number(records) + ")"));
        if (codes.further() > 0) {
            parts.add("and " + number(codes.further()) + (codes.counted() ? "" : " or more") + " others");
        }
        if (codes.notShown() > 0) {
            parts.add("text of another shape, not shown (" + number(codes.notShown()) + ")");
        }
        return String.join(", ", parts);
    }

    private void notInInput(ExtractReport extract) {
        if (!extract.notInInput().isEmpty()) {
            line("Not in input");
            TextTable table = new TextTable("field", "why", "what is lost");
            extract.notInInput()
                    .forEach(field -> table.add(List.of(
                            field.field(),
                            field.delivered() ? "no value in these records" : "no column",
                            field.without())));
            text.append(table.toText());
            line("");
        }
    }

    private void dimensions(ExtractReport extract) {
        if (extract.counts().indexLines() + extract.counts().relatedLines() > 0) {
            line("Lines in scope by dimension");
            extract.dimensions()
                    .forEach(dimension -> line("  " + dimension.dimension() + ": "
                            + dimension.lines().entrySet().stream()
                                    .sorted(Map.Entry.<String, Long>comparingByValue()
                                            .reversed()
                                            .thenComparing(Map.Entry.comparingByKey()))
                                    .map(value -> value.getKey() + " " + number(value.getValue()))
                                    .collect(Collectors.joining(" · "))));
            line("");
        }
    }

    private void drift(Drift drift) {
        if (drift != null) {
            line("Against " + drift.against());
            if (drift.changes().isEmpty()) {
                line("  nothing that is worth a look");
            }
            drift.changes().forEach(change -> line("  " + change.sentence()));
            line("");
        }
    }

    private void sentences(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            line(title);
            sentences.forEach(sentence -> line("  " + sentence));
            line("");
        }
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private static String list(List<String> codes) {
        return codes.isEmpty() ? "-" : String.join(", ", codes);
    }

    private static String or(Object value, String otherwise) {
        return value == null || value.toString().isEmpty() ? otherwise : value.toString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String dollars(BigDecimal amount) {
        return amount == null ? "-" : String.format(Locale.ROOT, "%,.2f", amount);
    }
}
