package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page for people, from the results alone. */
final class Page {

    private static final List<String> WORKLOADS =
            List.of("sparse", "dense", "load", "rerun sparse", "rerun dense", "samples", "scan");
    private static final List<String> SIZES = List.of("sparse sizes", "dense sizes");

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    Page(Results results) {
        this.results = results;
    }

    /** Writes {@code README.md}; what stands in {@code notes.md} beside it becomes part of it. */
    Path write(Path folder) throws IOException {
        text.append(words("begin")).append(new Reach(results).table()).append('\n');
        machine();
        data();
        correctness();
        runs();
        SIZES.forEach(this::sizes);
        steps();
        text.append(words("contenders"));
        Path notes = folder.resolve("notes.md");
        if (Files.exists(notes)) {
            text.append(Files.readString(notes, StandardCharsets.UTF_8).strip()).append("\n\n");
        }
        text.append(words("repeat"));
        Path page = folder.resolve("README.md");
        Files.writeString(page, text, StandardCharsets.UTF_8);
        return page;
    }

    private static String words(String name) {
        return SqlScript.of("page/" + name + ".md", Map.of());
    }

    private void machine() {
        MarkdownTable table = new MarkdownTable("", "");
        results.facts().forEach((fact, value) -> table.row(fact, value));
        text.append("## Machine\n\n").append(table).append('\n');
    }

    private void data() {
        MarkdownTable table = new MarkdownTable("extract", "records", "bytes", "bytes a record");
        for (String workload : List.of("sparse", "dense", "sparse sizes", "dense sizes")) {
            TreeSet<Long> sizes =
                    results.of(workload).stream().map(Result::records).collect(Collectors.toCollection(TreeSet::new));
            for (long records : sizes) {
                long bytes = anyOf(workload, records).bytes();
                table.row(
                        workload,
                        Figures.count(records),
                        Figures.gigabytes(bytes),
                        Long.toString(Math.round((double) bytes / records)));
            }
        }
        text.append(words("data")).append(table).append('\n');
    }

    private Result anyOf(String workload, long records) {
        return results.of(workload).stream()
                .filter(result -> result.records() == records)
                .findFirst()
                .orElseThrow();
    }

    private void correctness() {
        MarkdownTable table =
                new MarkdownTable("extract", "records", "equal", "cells", "differences", "SHA-256 of the cells");
        for (String workload : List.of("sparse", "dense", "sparse sizes", "dense sizes")) {
            Map<String, List<Result>> byDigest = results.of(workload).stream()
                    .filter(result -> !result.digest().isEmpty())
                    .collect(Collectors.groupingBy(result -> result.records() + " " + result.digest()));
            byDigest.values().stream()
                    .sorted(Comparator.comparingLong(same -> same.get(0).records()))
                    .forEach(same -> table.row(
                            workload,
                            Figures.count(same.get(0).records()),
                            same.stream().map(Result::contender).distinct().collect(Collectors.joining(", ")),
                            Figures.count(same.get(0).cells()),
                            "0",
                            "`" + same.get(0).digest().substring(0, 16) + "...`"));
        }
        text.append(words("correctness")).append(table).append('\n');
    }

    private void runs() {
        text.append(
                "## Every run\n\nSeconds from start to exit; of DuckDB, in parentheses, those of its own work.\n\n");
        MarkdownTable table = new MarkdownTable(
                "work", "contender", "runs", "median", "spread", "memory of the process", "memory of its server");
        for (String workload : WORKLOADS) {
            for (String contender : results.contenders(workload)) {
                List<Result> runs = results.of(workload).stream()
                        .filter(result -> result.contender().equals(contender))
                        .toList();
                table.row(
                        workload,
                        contender,
                        runs.stream().map(Page::time).collect(Collectors.joining(", ")),
                        Figures.seconds(Figures.median(runs, Result::seconds).orElseThrow()),
                        Figures.seconds(Figures.spread(runs, Result::seconds)),
                        Figures.megabytes(
                                runs.stream().mapToLong(Result::peakBytes).max().orElseThrow()),
                        server(runs));
            }
        }
        text.append(table).append('\n');
    }

    private static String time(Result result) {
        String whole = String.format(Locale.ROOT, "%.2f", result.seconds());
        return result.seconds() == result.workSeconds()
                ? whole
                : whole + String.format(Locale.ROOT, " (%.2f)", result.workSeconds());
    }

    private static String server(List<Result> runs) {
        long peak = runs.stream().mapToLong(Result::serverPeakBytes).max().orElseThrow();
        return peak == 0 ? "" : Figures.megabytes(peak);
    }

    private void sizes(String workload) {
        MarkdownTable table = new MarkdownTable(
                "records", "contender", "runs", "median", "microseconds a record", "memory of the process");
        TreeSet<Long> sizes =
                results.of(workload).stream().map(Result::records).collect(Collectors.toCollection(TreeSet::new));
        for (long records : sizes) {
            for (String contender : results.contenders(workload)) {
                List<Result> runs = results.of(workload, records, contender);
                if (!runs.isEmpty()) {
                    double median = Figures.median(runs, Result::workSeconds).orElseThrow();
                    table.row(
                            Figures.count(records),
                            contender,
                            runs.stream().map(Page::time).collect(Collectors.joining(", ")),
                            Figures.seconds(median),
                            Figures.ratio(median * 1e6 / records),
                            Figures.megabytes(runs.stream()
                                    .mapToLong(Result::peakBytes)
                                    .max()
                                    .orElseThrow()));
                }
            }
        }
        if (!table.isEmpty()) {
            text.append("## Cost against size: ")
                    .append(workload.replace(" sizes", ""))
                    .append("\n\n")
                    .append(table)
                    .append('\n');
        }
    }

    private void steps() {
        text.append(
                "## Where the time goes\n\nOf the first run: for ours milliseconds that each step of its job took, for the"
                        + " others milliseconds since the begin at which each step had ended.\n\n");
        MarkdownTable table = new MarkdownTable("work", "contender", "steps");
        for (String workload : WORKLOADS) {
            for (String contender : results.contenders(workload)) {
                results.of(workload).stream()
                        .filter(result -> result.contender().equals(contender))
                        .filter(result -> !result.steps().isEmpty())
                        .findFirst()
                        .ifPresent(result -> table.row(
                                workload,
                                contender,
                                result.steps().entrySet().stream()
                                        .map(step -> step.getKey() + " " + Figures.count(step.getValue()))
                                        .collect(Collectors.joining(", "))));
            }
        }
        text.append(table).append('\n');
    }
}
