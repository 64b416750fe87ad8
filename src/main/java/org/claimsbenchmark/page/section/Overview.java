package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Ledger;
import org.claimsbenchmark.page.figures.Periods;
import org.claimsbenchmark.page.figures.Split;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.figures.Whole;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** What is paid for 20982, by whom, where, how, and whether one can believe it: in words and figures. */
final class Overview {

    private static final Map<String, String> IN_WORDS = Map.of(
            "Professional, facility", "for the physician's work in a hospital or surgical center",
            "Professional, non-facility", "for the physician in the practice's own rooms, equipment included",
            "Hospital outpatient facility", "to the hospital, where the patient does not stay",
            "Ambulatory surgical center facility", "to the surgical center",
            "Hospital inpatient facility", "to the hospital, where the patient stays");

    private final Cells cells;
    private final Ledger ledger;

    Overview(Cells cells, Ledger ledger) {
        this.cells = cells;
        this.ledger = ledger;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Figure all = cells.total(Cells.ALL);
        if (all == null || all.countOrZero("line_count") == 0) {
            blocks.add(new Block.Note(
                    "No 20982 line is shown in this edition: there is none, or all are about 1 to 10" + " patients."));
        } else {
            blocks.add(keyFigures(all));
            blocks.add(new Block.Answers(List.of(
                    new Block.Answer("What is paid?", what()),
                    new Block.Answer("By whom?", byWhom()),
                    new Block.Answer("Where?", where()),
                    new Block.Answer("How, and for what?", how()),
                    new Block.Answer("Can I believe it?", belief(all)))));
        }
        blocks.add(new Block.Heading("What is paid, by fee basis"));
        blocks.add(new Block.Prose("A fee basis says which kind of fee an amount is. A physician's fee in a hospital"
                + " covers the work alone, in a practice's own rooms the room and the equipment too, and a hospital or"
                + " surgical center bills on its own. These differ several times over, so amounts are never pooled"
                + " across them."));
        blocks.add(new Block.OpenTable(byFeeBasis(all)));
        return new Section(
                "overview",
                "Overview and key figures",
                "CPT 20982 is the destruction of bone tumors by heat from a radiofrequency probe, put in through the"
                        + " skin under imaging. This page says what health insurers paid for it, from the claim lines"
                        + " of the extracts that were delivered.",
                blocks);
    }

    private Block.KeyFigures keyFigures(Figure all) {
        List<Block.KeyFigure> figures = new ArrayList<>();
        figures.add(new Block.KeyFigure(
                "20982 claim lines that count",
                Figures.count(all.count("line_count")),
                Figures.count(all.count("patient_count")) + " patients, " + Figures.count(all.count("provider_count"))
                        + " providers",
                Trace.cell(all)));
        for (String feeBasis : cells.feeBases()) {
            Figure total = cells.total(feeBasis);
            if (figures.size() < 6 && IN_WORDS.containsKey(feeBasis) && total != null && total.has("allowed_p50")) {
                figures.add(new Block.KeyFigure(
                        "Median allowed: " + feeBasis,
                        Figures.dollars(total.number("allowed_p50")),
                        "a line; " + Amounts.withN(total) + medicare(total),
                        Trace.cell(total)));
            }
        }
        return new Block.KeyFigures(figures);
    }

    private static String medicare(Figure total) {
        return total.has("allowed_to_medicare_p50")
                ? "; " + Figures.ratio(total.number("allowed_to_medicare_p50")) + " × Medicare"
                : "";
    }

    private String what() {
        List<String> parts = new ArrayList<>();
        for (String feeBasis : cells.feeBases()) {
            Figure total = cells.total(feeBasis);
            if (total != null && total.has("allowed_p50") && IN_WORDS.containsKey(feeBasis)) {
                parts.add(Figures.dollars(total.number("allowed_p50")) + " " + IN_WORDS.get(feeBasis) + " ("
                        + Amounts.withN(total) + ")");
            }
        }
        return parts.isEmpty()
                ? "No median is shown for any fee basis."
                : "Half of the lines were allowed this amount or less: " + String.join("; ", parts)
                        + ". Allowed is what plan and patient pay together; billed is what was asked for, and paid the"
                        + " plan's part alone.";
    }

    private String byWhom() {
        String who = "Most lines: " + mostOf("payer", 4) + ".";
        return cells.feeBases().isEmpty()
                ? who
                : who + spread(cells.split("payer", cells.feeBases().get(0)));
    }

    /** Between the payers of the fee basis with most lines. */
    private static String spread(Split split) {
        List<Figure> priced = split.parts().stream()
                .filter(part -> part.has("allowed_p50") && !part.text("payer").equals("Not in input"))
                .sorted(Comparator.comparing((Figure part) -> part.number("allowed_p50")))
                .toList();
        if (priced.size() < 2) {
            return "";
        }
        Figure lowest = priced.get(0);
        Figure highest = priced.get(priced.size() - 1);
        return " For " + split.feeBasis() + " the median goes from "
                + Figures.dollars(lowest.number("allowed_p50")) + " (" + lowest.text("payer") + ", "
                + Amounts.withN(lowest) + ") to "
                + Figures.dollars(highest.number("allowed_p50")) + " (" + highest.text("payer") + ", "
                + Amounts.withN(highest) + ").";
    }

    private String where() {
        return "Most lines: " + mostOf("site_of_service", 4) + ".";
    }

    private String how() {
        return "Modifiers: " + mostOf("modifier_use", 3) + ". Diagnoses: " + mostOf("diagnosis_group", 3)
                + ". Specialties: " + mostOf("specialty", 3) + ".";
    }

    /** Such as Aetna 22.7 %, Medicare ≥ 17.3 %. */
    private String mostOf(String dimension, int parts) {
        Whole whole = cells.whole(dimension);
        return whole.parts().stream()
                .limit(parts)
                .map(part -> part.name() + " " + part.shareInWords(whole.lines()))
                .collect(Collectors.joining(", "));
    }

    private String belief(Figure all) {
        List<String> says = new ArrayList<>();
        long lines = all.countOrZero("line_count");
        if (all.has("priced_line_count")) {
            long priced = all.countOrZero("priced_line_count");
            says.add(Figures.percent(priced, lines) + " of the lines carry a price"
                    + (priced * 2 < lines ? ": read amounts with care." : "."));
        }
        says.add(Figures.count(ledger.shown("records_read")) + " records were read from "
                + Figures.count(ledger.extracts().size()) + " extracts" + ledger.exceptHidden()
                + "; where each went stands under \"How the figures were made\".");
        says.add(
                "Nothing is shown about 1 to 10 patients, nor what would tell of them; what that takes away stands as \"not shown\": split by fee"
                        + " basis, payer and site at once, " + Figures.percent(linesInPairs(), lines)
                        + " of the lines are still seen. How much every other breakdown shows stands under \"How the figures"
                        + " were made\".");
        List<Figure> provisional = cells.select(Cells.ALL, Cells.ALL::equals, Cells.ALL::equals, "month").stream()
                .filter(Trends::isProvisional)
                .toList();
        if (!provisional.isEmpty()) {
            says.add("Claims of " + provisional.size() + " late months are still to come, since "
                    + Periods.name("month", provisional.get(0)) + ": those figures are provisional.");
        }
        says.add(
                "Beside each median stands n, the lines that it is over: with a small n it is a rough guess. ≤ stands where the other"
                        + " lines, those without a price, are too few to be told of.");
        return String.join(" ", says);
    }

    private long linesInPairs() {
        return cells.feeBases().stream()
                .flatMap(
                        feeBasis -> cells
                                .select(
                                        feeBasis,
                                        payer -> !payer.equals(Cells.ALL),
                                        site -> !site.equals(Cells.ALL),
                                        "all")
                                .stream())
                .mapToLong(pair -> pair.countOrZero("line_count"))
                .sum();
    }

    private Table byFeeBasis(Figure all) {
        List<Table.Column> columns = List.of(
                Table.Column.text("Fee basis"),
                Table.Column.number("Lines", ""),
                Table.Column.number("Patients", ""),
                Table.Column.number("Priced lines", "n"),
                Table.Column.number("Billed median", "$"),
                Table.Column.number("Allowed p25", "$"),
                Table.Column.number("Allowed median, 95 % interval", "$"),
                Table.Column.number("Allowed p75", "$"),
                Table.Column.number("Paid median", "$"),
                Table.Column.number("Allowed / Medicare, median", "×"));
        List<Table.Row> rows = new ArrayList<>();
        long shown = 0;
        for (String feeBasis : cells.feeBases()) {
            Figure total = cells.total(feeBasis);
            if (total != null) {
                rows.add(new Table.Row(Table.Weight.USUAL, feeBasisCells(feeBasis, total), Trace.cell(total)));
                shown += total.countOrZero("line_count");
            }
        }
        if (all != null) {
            long notShown = all.countOrZero("line_count") - shown;
            if (notShown > 0) {
                rows.add(SplitTable.notShown(notShown));
            }
            List<Cell> total = new ArrayList<>(List.of(
                    Cell.text("All: counts alone"),
                    Cell.count(all.count("line_count")),
                    Cell.count(all.count("patient_count")),
                    Cell.text(Amounts.n(all))));
            while (total.size() < columns.size()) {
                total.add(Cell.none());
            }
            rows.add(new Table.Row(Table.Weight.TOTAL, total, Trace.cell(all)));
        }
        return new Table("All payers and sites, all service dates, dollars a line", "cell", columns, rows);
    }

    private static List<Cell> feeBasisCells(String name, Figure row) {
        return List.of(
                Cell.text(name),
                Cell.count(row.count("line_count")),
                Cell.count(row.count("patient_count")),
                Cell.text(Amounts.n(row)),
                Amounts.dollars(row, "billed_p50"),
                Amounts.dollars(row, "allowed_p25"),
                Amounts.median(row, "allowed_p50"),
                Amounts.dollars(row, "allowed_p75"),
                Amounts.dollars(row, "paid_p50"),
                Amounts.ratio(row, "allowed_to_medicare_p50"));
    }
}
