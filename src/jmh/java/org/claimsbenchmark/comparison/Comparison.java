package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.claimsbenchmark.comparison.Contender.Outcome;
import org.claimsbenchmark.comparison.MeasuredProcess.Measurement;
import org.claimsbenchmark.embedded.EmbeddedDatabase;
import org.claimsbenchmark.samples.ComparisonExtract.Shape;

/**
 * Makes the extracts, lets this project and the others work on them in turn, checks that all give the same cells, and
 * writes the results and the page of {@code reports/performance}. What it does is in {@link Options}.
 */
public final class Comparison {

    static final String OURS = "ours";
    static final String OURS_WITH_ARCHIVE = "ours with class-data archive";

    private static final String START_SCRIPT =
            Path.of("src/deploy/claims-benchmark").toAbsolutePath().toString();

    private final Options options;
    private final Results results;
    private final Path template;
    private final Path reference = Path.of("src/main/resources/reference").toAbsolutePath();
    private final Path data;

    private Comparison(Options options) throws IOException {
        this.options = options;
        this.results = new Results(options.reports());
        this.template = options.folder().resolve("template");
        this.data = options.folder().resolve("data");
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Options options = Options.ofSystemProperties();
        new Comparison(options).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        if (!options.parts().isEmpty()) {
            prepare();
        }
        for (String part : options.parts()) {
            switch (part) {
                case "sparse" -> inTurn(workload("sparse", Shape.SPARSE, options.sparseRecords()), contenders());
                case "dense" -> inTurn(workload("dense", Shape.DENSE, options.denseRecords()), contenders());
                case "load" ->
                    inTurn(
                            workload("load", Shape.DENSE, options.denseRecords()),
                            List.of(PostgresContender.copyAlone(reference, template)));
                case "rerun" -> rerun();
                case "samples" ->
                    inTurn(new Workload("samples", 0, Path.of("input-samples").toAbsolutePath()), oursAlone());
                case "scan" ->
                    inTurn(
                            workload("scan", Shape.SPARSE, options.sparseRecords()),
                            List.of(Program.scan(options.threads()), Program.wc()));
                case "sizes" -> sizes();
                default -> throw new IllegalArgumentException("comparison.parts: there is no part " + part);
            }
        }
        Path page = new Page(results).write(options.reports());
        System.out.println("written: " + page);
    }

    private Workload workload(String name, Shape shape, long records) throws IOException {
        return Workload.of(name, shape, records, data);
    }

    private void prepare() throws IOException, SQLException, InterruptedException {
        Measurement first = ours().makeTemplate(
                        Path.of("input-samples/tuva/the-latest-extract-wins").toAbsolutePath());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("measured", LocalDate.now(ZoneOffset.UTC).toString());
        facts.putAll(Machine.facts());
        try (EmbeddedDatabase database = EmbeddedDatabase.open(EmbeddedHome.in(template), OptionalInt.empty());
                Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password())) {
            facts.put("PostgreSQL", connection.getMetaData().getDatabaseProductVersion());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            facts.put("DuckDB", connection.getMetaData().getDatabaseProductVersion());
        }
        facts.put("threads", Integer.toString(options.threads()));
        facts.put("DuckDB's memory limit", options.duckDbMemory());
        if (options.archive()) {
            MeasuredProcess.run(List.of(START_SCRIPT, "build-archive"), template, null);
        }
        facts.put("JVM arguments of ours", options.oursJvm().isEmpty() ? "none" : String.join(" ", options.oursJvm()));
        facts.put("first run ever in a folder", Figures.seconds(first.seconds()));
        results.know(facts);
    }

    private Ours ours() {
        List<String> java = Contender.joined(List.of(Contender.javaProgram()), options.oursJvm());
        String jar = Path.of("target/claims-benchmark.jar").toAbsolutePath().toString();
        return new Ours(OURS, Contender.joined(java, List.of("-jar", jar)), options.threads(), template);
    }

    /** Ours, by the jar and by its start script with a class-data archive. */
    private List<Contender> oursAlone() {
        List<Contender> contenders = new ArrayList<>(List.of(ours()));
        if (options.archive()) {
            contenders.add(new Ours(OURS_WITH_ARCHIVE, List.of(START_SCRIPT), options.threads(), template));
        }
        return contenders;
    }

    private List<Contender> contenders() {
        List<Contender> contenders = oursAlone();
        if (options.peers().contains("duckdb")) {
            contenders.add(duckDb("a-set"));
            contenders.add(duckDb("all-sets"));
        }
        if (options.peers().contains("postgresql")) {
            contenders.add(PostgresContender.sql(reference, template));
        }
        if (options.peers().contains("plain-job")) {
            contenders.add(PostgresContender.plainJob(reference, template));
        }
        return contenders;
    }

    private DuckDb duckDb(String plan) {
        return new DuckDb(plan, reference, options.threads(), options.duckDbMemory());
    }

    private void sizes() throws IOException, SQLException, InterruptedException {
        List<Contender> contenders = new ArrayList<>(List.of(ours()));
        if (options.peers().contains("duckdb")) {
            contenders.add(duckDb("a-set"));
        }
        for (long records : options.sparseSizes()) {
            inTurn(workload("sparse sizes", Shape.SPARSE, records), contenders);
        }
        for (long records : options.denseSizes()) {
            inTurn(workload("dense sizes", Shape.DENSE, records), contenders);
        }
    }

    private void inTurn(Workload workload, List<Contender> contenders)
            throws IOException, SQLException, InterruptedException {
        for (Contender contender : contenders) {
            results.forget(workload.name(), workload.records(), contender.name());
        }
        for (int repetition = 1; repetition <= options.repeats(); repetition++) {
            for (Contender contender : contenders) {
                boolean slow = contender instanceof PostgresContender;
                if (repetition <= (slow ? options.slowRepeats() : options.repeats())) {
                    Path folder = emptyFolder(contender.name());
                    workload.readOnce();
                    keep(workload, contender.name(), repetition, contender.run(workload, folder, cellsOf(contender)));
                    EmbeddedHome.delete(folder);
                }
            }
        }
        Agreement.require(results.of(workload.name()), workload.records());
        for (Contender contender : contenders) {
            Path cells = cellsOf(contender);
            if (!(contender instanceof Ours) && Files.exists(cells) && contenders.get(0) instanceof Ours ours) {
                System.out.println(workload.name() + ": ours shows " + Agreement.shownValues(cellsOf(ours), cells)
                        + " values, each as " + contender.name() + " has it");
            }
        }
    }

    /** A second run on what a first one loaded. */
    private void rerun() throws IOException, SQLException, InterruptedException {
        for (Workload workload : List.of(
                workload("rerun sparse", Shape.SPARSE, options.sparseRecords()),
                workload("rerun dense", Shape.DENSE, options.denseRecords()))) {
            Ours ours = ours();
            results.forget(workload.name(), workload.records(), OURS);
            results.forget(workload.name(), workload.records(), Program.HASH);
            Path folder = emptyFolder("rerun");
            ours.run(workload, folder, cellsOf(ours));
            for (int repetition = 1; repetition <= options.repeats(); repetition++) {
                workload.readOnce();
                keep(workload, OURS, repetition, ours.again(workload, folder, cellsOf(ours)));
                Path empty = emptyFolder("hash");
                keep(workload, Program.HASH, repetition, Program.hash().run(workload, empty, empty));
            }
            EmbeddedHome.delete(folder);
        }
    }

    private void keep(Workload workload, String contender, int repetition, Outcome outcome) throws IOException {
        Result result = new Result(
                workload.name(),
                workload.records(),
                workload.bytes(),
                contender,
                repetition,
                outcome.measurement().seconds(),
                outcome.workSeconds(),
                outcome.measurement().peakBytes(),
                outcome.measurement().serverPeakBytes(),
                outcome.cells() == null ? 0 : outcome.cells().cells(),
                outcome.cells() == null ? "" : outcome.cells().digest(),
                outcome.steps());
        results.add(result);
        System.out.println(result.line());
    }

    private Path emptyFolder(String name) throws IOException {
        Path folder = options.folder().resolve("work").resolve(name.replace(' ', '-'));
        EmbeddedHome.delete(folder);
        Files.createDirectories(folder);
        return folder;
    }

    private Path cellsOf(Contender contender) throws IOException {
        Path folder = Files.createDirectories(options.folder().resolve("cells"));
        return folder.resolve(contender.name().replace(' ', '-') + ".csv");
    }
}
