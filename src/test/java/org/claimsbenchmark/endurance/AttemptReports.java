package org.claimsbenchmark.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports that attempts leave below a reports folder, those not seen before, in the order of the attempts. */
final class AttemptReports {

    private final Path runs;
    private final Set<Path> seen = new HashSet<>();

    AttemptReports(Path reports) {
        this.runs = reports.resolve("runs");
    }

    /**
     * What one report says.
     *
     * @param status how the attempt ended
     * @param alarms code and subject
     * @param refusals code and extract
     * @param page the same for people
     */
    record Report(String status, Set<String> alarms, Set<String> refusals, String page) {}

    List<Report> next() {
        try (Stream<Path> folders = Files.list(runs)) {
            List<JsonAndPage> found = new ArrayList<>();
            for (Path folder : folders.toList()) {
                if (seen.add(folder)) {
                    found.add(new JsonAndPage(
                            JsonMapper.shared().readTree(folder.resolve("run.json")),
                            Files.readString(folder.resolve("run.md"), StandardCharsets.UTF_8)));
                }
            }
            found.sort(Comparator.comparing(report -> report.json.at("/began").asString()));
            return found.stream().map(JsonAndPage::report).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record JsonAndPage(JsonNode json, String page) {

        Report report() {
            Set<String> alarms = new TreeSet<>();
            json.at("/alarms")
                    .forEach(alarm -> alarms.add(alarm.at("/code").asString() + " "
                            + alarm.at("/subject").asString()));
            Set<String> refusals = new TreeSet<>();
            json.at("/ledger/refused")
                    .forEach(extract -> extract.at("/reasons")
                            .forEach(reason -> refusals.add(reason.at("/code").asString() + " "
                                    + extract.at("/name").asString())));
            return new Report(json.at("/status").asString(), alarms, refusals, page);
        }
    }
}
