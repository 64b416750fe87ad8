package org.claimsbenchmark.comparison;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What this project set out to reach, beside what was measured. */
final class Reach {

    private static final double MILLIS = 1_000;
    private static final double MEGABYTE = 1e6;

    private final Results results;
    private final MarkdownTable table = new MarkdownTable("work", "ours", "beside it", "measured", "to reach", "");

    Reach(Results results) {
        this.results = results;
    }

    /** Rows of what was measured so far. */
    MarkdownTable table() {
        for (String ours : List.of(Comparison.OURS, Comparison.OURS_WITH_ARCHIVE)) {
            againstDuckDb(ours, "sparse", 0.33, 600);
            againstDuckDb(ours, "dense", 0.10, 1_500);
        }
        load(Comparison.OURS);
        load(Comparison.OURS_WITH_ARCHIVE);
        rerun("rerun sparse");
        rerun("rerun dense");
        samples(Comparison.OURS, 4);
        samples(Comparison.OURS_WITH_ARCHIVE, 2.5);
        scan();
        return table;
    }

    private void againstDuckDb(String contender, String workload, double mostOfTime, double mostMegabytes) {
        List<Result> ours = of(workload, contender);
        OptionalDouble time = Figures.median(ours, Result::seconds);
        OptionalDouble fastest = Stream.of(DuckDb.name("a-set"), DuckDb.name("all-sets"))
                .map(name -> Figures.median(of(workload, name), Result::workSeconds))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
        if (time.isPresent() && fastest.isPresent()) {
            double ratio = time.getAsDouble() / fastest.getAsDouble();
            row(
                    workload + ": whole run, " + contender,
                    Figures.seconds(time.getAsDouble()),
                    Figures.seconds(fastest.getAsDouble()) + ", DuckDB",
                    Figures.ratio(ratio) + " of the time",
                    "at most " + Figures.ratio(mostOfTime),
                    ratio <= mostOfTime);
        }
        ours.stream()
                .mapToLong(Result::peakBytes)
                .max()
                .ifPresent(peak -> row(
                        workload + ": memory of the JVM, " + contender,
                        Figures.megabytes(peak),
                        "",
                        Figures.megabytes(peak),
                        "at most " + Figures.megabytes(mostMegabytes * MEGABYTE),
                        peak <= mostMegabytes * MEGABYTE));
    }

    private void load(String contender) {
        OptionalDouble ours = Figures.median(
                stepped("dense", contender, "loadLines"),
                result -> result.steps().get("loadLines") / MILLIS);
        OptionalDouble copy = Figures.median(
                stepped("load", PostgresContender.COPY, "logged"),
                result -> (result.steps().get("logged") - result.steps().get("ready for logged")) / MILLIS);
        if (ours.isPresent() && copy.isPresent()) {
            double ratio = ours.getAsDouble() / copy.getAsDouble();
            row(
                    "dense: load alone, " + contender,
                    Figures.seconds(ours.getAsDouble()),
                    Figures.seconds(copy.getAsDouble()) + ", COPY into text columns",
                    Figures.ratio(ratio) + " times",
                    "at most 2 times",
                    ratio <= 2);
        }
    }

    private void rerun(String workload) {
        OptionalDouble ours = Figures.median(of(workload, Comparison.OURS), Result::seconds);
        OptionalDouble hash = Figures.median(of(workload, Program.HASH), Result::seconds);
        if (ours.isPresent() && hash.isPresent()) {
            table.row(
                    workload + " of what is loaded",
                    Figures.seconds(ours.getAsDouble()),
                    Figures.seconds(hash.getAsDouble()) + ", reading it once for its hash",
                    Figures.seconds(ours.getAsDouble() - hash.getAsDouble()) + " more",
                    "reading it once",
                    "");
        }
    }

    private void samples(String contender, double mostSeconds) {
        Figures.median(of("samples", contender), Result::seconds)
                .ifPresent(seconds -> row(
                        "samples: " + contender,
                        Figures.seconds(seconds),
                        "",
                        Figures.seconds(seconds),
                        "at most " + Figures.seconds(mostSeconds),
                        seconds <= mostSeconds));
    }

    private void scan() {
        for (String contender : results.contenders("scan")) {
            List<Result> runs = of("scan", contender);
            double perSecond = runs.get(0).bytes()
                    / Figures.median(runs, Result::workSeconds).orElseThrow();
            String rate = Figures.gigabytes(perSecond) + " a second";
            if (contender.equals(Program.WC)) {
                table.row("scan alone: " + contender, "", rate, "", "", "");
            } else {
                row("scan alone: " + contender, rate, "", rate, "5 GB a second", perSecond >= 5e9);
            }
        }
    }

    private List<Result> of(String workload, String contender) {
        return results.of(workload).stream()
                .filter(result -> result.contender().equals(contender))
                .toList();
    }

    private List<Result> stepped(String workload, String contender, String step) {
        return of(workload, contender).stream()
                .filter(result -> result.steps().containsKey(step))
                .toList();
    }

    private void row(String work, String ours, String beside, String measured, String toReach, boolean reached) {
        table.row(work, ours, beside, measured, toReach, reached ? "reached" : "**not reached**");
    }
}
