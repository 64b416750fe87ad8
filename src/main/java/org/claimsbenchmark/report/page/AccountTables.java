package org.claimsbenchmark.report.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.claimsbenchmark.report.TextTable;
import org.claimsbenchmark.report.account.PublishedFigures;
import org.claimsbenchmark.report.account.PublishedFigures.Paid;
import org.claimsbenchmark.report.account.RunAccount;
import org.claimsbenchmark.report.account.RunLedger;
import org.claimsbenchmark.report.account.RunLedger.Buckets;
import org.claimsbenchmark.report.account.RunLedger.Extract;
import org.claimsbenchmark.report.account.RunLedger.Totals;

/** The tables of an account, alike on the terminal and in Markdown. */
final class AccountTables {

    private AccountTables() {}

    /** Extracts that take part and their sum; those that were refused are told apart. */
    static TextTable ledger(RunLedger ledger) {
        TextTable table = new TextTable(
                "extract",
                "role",
                ">read",
                ">rejected",
                ">out of scope",
                ">duplicate",
                ">superseded",
                ">kept",
                ">billed kept $");
        List<Extract> counted = ledger.extracts().stream()
                .filter(extract -> !extract.role().equals("refused"))
                .toList();
        counted.forEach(extract -> table.add(row(
                extract.name(),
                extract.role(),
                extract.records(),
                extract.billed().kept())));
        if (!counted.isEmpty()) {
            table.add(row("all extracts", "", total(counted), billedKept(counted)));
        }
        return table;
    }

    private static List<String> row(String name, String role, Buckets<Long> records, BigDecimal billedKept) {
        return List.of(
                name,
                role,
                count(records.read()),
                count(records.rejected()),
                count(records.outOfScope()),
                count(records.duplicate()),
                count(records.superseded()),
                count(records.kept()),
                dollars(billedKept));
    }

    private static Buckets<Long> total(List<Extract> extracts) {
        return new Buckets<>(
                sum(extracts, Buckets::read),
                sum(extracts, Buckets::rejected),
                sum(extracts, Buckets::outOfScope),
                sum(extracts, Buckets::duplicate),
                sum(extracts, Buckets::superseded),
                sum(extracts, Buckets::kept));
    }

    private static Long sum(List<Extract> extracts, Function<Buckets<Long>, Long> bucket) {
        return extracts.stream()
                .map(extract -> bucket.apply(extract.records()))
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    private static BigDecimal billedKept(List<Extract> extracts) {
        return extracts.stream()
                .map(extract -> extract.billed().kept())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    static TextTable paid(String heading, List<Paid> figures, Function<Paid, String> name) {
        TextTable table = new TextTable(
                heading,
                ">lines",
                ">patients",
                ">priced",
                ">billed median",
                ">allowed p25",
                ">allowed median",
                ">allowed p75",
                ">paid median",
                ">allowed/Medicare");
        figures.forEach(paid -> table.add(List.of(
                name.apply(paid),
                count(paid.lines()),
                count(paid.patients()),
                paid.priced() == null ? "<= " + count(paid.lines()) : count(paid.priced()),
                dollars(paid.billedMedian()),
                dollars(paid.allowedP25()),
                dollars(paid.allowedMedian()),
                dollars(paid.allowedP75()),
                dollars(paid.paidMedian()),
                number(paid.allowedToMedicare(), "0.00"))));
        return table;
    }

    static TextTable visible(PublishedFigures figures) {
        TextTable table = new TextTable(
                "broken down by fee basis and",
                ">cells",
                ">lines %",
                ">patients %",
                ">with medians %",
                ">with sums %",
                ">with means %");
        figures.visible()
                .forEach(visible -> table.add(List.of(
                        visible.dimensions(),
                        count(visible.cells()),
                        percent(visible.lines()),
                        percent(visible.patients()),
                        percent(visible.medians()),
                        percent(visible.sums()),
                        percent(visible.means()))));
        return table;
    }

    private static String percent(BigDecimal share) {
        return share == null ? "" : number(share.movePointRight(2), "0.0");
    }

    static TextTable notInInput(PublishedFigures figures) {
        TextTable table = new TextTable("field", ">column missing", ">always empty", ">of extracts", "without it");
        figures.notInInput()
                .forEach(field -> table.add(List.of(
                        field.field(),
                        count(field.columnMissing()),
                        count(field.alwaysEmpty()),
                        count(field.ofExtracts()),
                        field.without())));
        return table;
    }

    static TextTable rejects(RunLedger ledger) {
        TextTable table = new TextTable("reject code", ">records", ">extracts", "meaning");
        ledger.rejects()
                .forEach(rejects -> table.add(List.of(
                        rejects.code(), count(rejects.records()), count(rejects.extracts()), rejects.meaning())));
        return table;
    }

    static TextTable steps(RunAccount account) {
        TextTable table = new TextTable("step", ">seconds");
        account.steps().forEach(step -> table.add(List.of(step.name(), number(step.seconds(), "#,##0.0"))));
        return table;
    }

    static TextTable change(RunLedger.Change change) {
        TextTable table = new TextTable("", ">before", ">now", ">change");
        changed(table, "extracts", change, totals -> BigDecimal.valueOf(totals.extracts()), "#,##0");
        changed(table, "records read", change, totals -> BigDecimal.valueOf(totals.recordsRead()), "#,##0");
        changed(table, "lines kept", change, totals -> BigDecimal.valueOf(totals.recordsKept()), "#,##0");
        changed(table, "billed kept $", change, Totals::billedKept, "#,##0.00");
        changed(table, "cells", change, totals -> BigDecimal.valueOf(totals.cells()), "#,##0");
        return table;
    }

    private static void changed(
            TextTable table,
            String name,
            RunLedger.Change change,
            Function<Totals, BigDecimal> figure,
            String pattern) {
        BigDecimal before = figure.apply(change.before());
        BigDecimal now = figure.apply(change.now());
        BigDecimal by = now.subtract(before);
        table.add(List.of(
                name,
                number(before, pattern),
                number(now, pattern),
                (by.signum() > 0 ? "+" : "") + number(by, pattern)));
    }

    static String note(PublishedFigures.Note note) {
        return note.sentence() + (note.occurrences() > 1 ? " (" + count(note.occurrences()) + " times)" : "");
    }

    static String standing(RunLedger.Refused refused) {
        return refused.earlierDeliveryCounts() ? "its earlier delivery still counts" : "nothing of this name counts";
    }

    static String count(Long value) {
        return value == null ? "" : number(BigDecimal.valueOf(value), "#,##0");
    }

    private static String dollars(BigDecimal value) {
        return number(value, "#,##0.00");
    }

    private static String number(BigDecimal value, String pattern) {
        return value == null
                ? ""
                : new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
