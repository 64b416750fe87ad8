package org.claimsbenchmark.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a comparison does, from system properties {@code comparison.*}.
 *
 * @param parts which workloads: {@code sparse}, {@code dense}, {@code load}, {@code rerun}, {@code samples},
 *     {@code scan}, {@code sizes}; none renders the page from earlier results
 * @param peers who is measured beside ours: {@code duckdb}, {@code postgresql}, {@code plain-job}
 * @param sparseRecords records of the sparse extract
 * @param denseRecords records of the dense extract
 * @param sparseSizes records of the sparse extracts of growing size
 * @param denseSizes records of the dense extracts of growing size
 * @param repeats runs of ours and DuckDB
 * @param slowRepeats runs of the peers that take minutes
 * @param threads of ours and DuckDB
 * @param duckDbMemory DuckDB's limit, such as {@code 18GB}
 * @param oursJvm arguments of ours' JVM
 * @param archive whether ours is measured by its start script with a class-data archive as well
 * @param folder for extracts and work
 * @param reports where results and page go
 */
record Options(
        List<String> parts,
        List<String> peers,
        long sparseRecords,
        long denseRecords,
        List<Long> sparseSizes,
        List<Long> denseSizes,
        int repeats,
        int slowRepeats,
        int threads,
        String duckDbMemory,
        List<String> oursJvm,
        boolean archive,
        Path folder,
        Path reports) {

    static Options ofSystemProperties() {
        return new Options(
                words("parts", "sparse,dense,load,rerun,samples,scan,sizes"),
                words("peers", "duckdb,postgresql,plain-job"),
                Long.parseLong(text("sparse", "5000000")),
                Long.parseLong(text("dense", "1000000")),
                numbers("sizes", "500000,1000000,2000000,5000000,10000000"),
                numbers("denseSizes", "250000,500000,1000000,2000000"),
                Integer.parseInt(text("repeats", "3")),
                Integer.parseInt(text("slowRepeats", "1")),
                Integer.parseInt(text("threads", "" + Runtime.getRuntime().availableProcessors())),
                text("duckdbMemory", Machine.memoryGigabytes() * 3 / 4 + "GB"),
                words("oursJvm", ""),
                Boolean.parseBoolean(text("archive", "true")),
                Path.of(text("folder", "target/comparison")).toAbsolutePath(),
                Path.of(text("reports", "reports/performance")).toAbsolutePath());
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty("comparison." + name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** Separated by commas; the word none is none. */
    private static List<String> words(String name, String otherwise) {
        return Stream.of(text(name, otherwise).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("none"))
                .toList();
    }

    private static List<Long> numbers(String name, String otherwise) {
        return words(name, otherwise).stream().map(Long::parseLong).toList();
    }
}
