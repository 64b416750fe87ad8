package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The results so far, in files beside the page: {@code runs.csv} and {@code machine.csv}. What is measured
 * again takes the place of what was measured before.
 */
final class Results {

    private final Path runs;
    private final Path machine;
    private final List<Result> results = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();

    Results(Path folder) throws IOException {
        Files.createDirectories(folder);
        runs = folder.resolve("runs.csv");
        machine = folder.resolve("machine.csv");
        lines(runs).forEach(line -> results.add(Result.ofLine(line)));
        lines(machine)
                .forEach(
                        line -> facts.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)));
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.subList(1, lines.size());
    }

    /** Leaves out what was measured before, at the next writing. */
    void forget(String workload, long records, String contender) {
        results.removeIf(result -> result.isOf(workload, records, contender));
    }

    void add(Result result) throws IOException {
        results.add(result);
        write(runs, Result.HEADER, results.stream().map(Result::line).toList());
    }

    void know(Map<String, String> more) throws IOException {
        facts.putAll(more);
        write(
                machine,
                "fact,value",
                facts.entrySet().stream()
                        .map(fact -> fact.getKey() + "," + fact.getValue())
                        .toList());
    }

    private static void write(Path file, String header, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(lines);
        Files.write(file, all, StandardCharsets.UTF_8);
    }

    Map<String, String> facts() {
        return facts;
    }

    List<Result> of(String workload) {
        return results.stream()
                .filter(result -> result.workload().equals(workload))
                .toList();
    }

    List<Result> of(String workload, long records, String contender) {
        return results.stream()
                .filter(result -> result.isOf(workload, records, contender))
                .toList();
    }

    /** In the order in which they were first measured. */
    Set<String> contenders(String workload) {
        return of(workload).stream().map(Result::contender).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
