package org.claimsbenchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rooms, in the order a claim line walks through them, and which rooms each may know. */
class ArchitectureTest {

    private static final String ROOT = "org.claimsbenchmark";

    private static final Map<String, List<String>> KNOWS = new LinkedHashMap<>();

    static {
        KNOWS.put("finding", List.of());
        KNOWS.put("claim", List.of("finding"));
        KNOWS.put("extract", List.of("finding"));
        KNOWS.put("objects", List.of());
        KNOWS.put("yaml", List.of());
        KNOWS.put("layout", List.of("extract", "claim", "finding", "yaml"));
        KNOWS.put("copy", List.of());
        KNOWS.put("reference", List.of("claim", "copy", "finding"));
        KNOWS.put("classify", List.of("claim", "reference", "finding"));
        KNOWS.put("load", List.of("claim", "classify", "copy", "finding"));
        KNOWS.put("settle", List.of("claim", "copy", "reference", "finding"));
        KNOWS.put("benchmark", List.of("claim", "copy", "reference"));
        KNOWS.put("report", List.of("finding", "benchmark"));
        KNOWS.put("check", List.of("finding", "claim", "extract", "layout", "reference", "classify", "report"));
        KNOWS.put(
                "job",
                List.of(
                        "objects",
                        "finding",
                        "claim",
                        "extract",
                        "layout",
                        "reference",
                        "classify",
                        "load",
                        "settle",
                        "benchmark",
                        "report"));
        KNOWS.put("inbox", List.of("extract", "report", "yaml"));
        KNOWS.put("metrics", List.of("job", "report"));
        KNOWS.put("notification", List.of("report"));
        KNOWS.put("database", List.of());
        KNOWS.put("embedded", List.of("database"));
        KNOWS.put("query", List.of("report"));
        KNOWS.put("history", List.of("benchmark", "report"));
        KNOWS.put("explain", List.of("benchmark", "classify", "history"));
        KNOWS.put("export", List.of("report"));
        KNOWS.put("page", List.of());
        KNOWS.put("rekey", List.of("extract", "claim", "layout", "load", "objects", "reference"));
        KNOWS.put("retention", List.of("benchmark", "history"));
        KNOWS.put(
                "cli",
                List.of(
                        "objects",
                        "claim",
                        "check",
                        "inbox",
                        "notification",
                        "job",
                        "metrics",
                        "report",
                        "layout",
                        "reference",
                        "load",
                        "database",
                        "embedded",
                        "query",
                        "history",
                        "explain",
                        "export",
                        "page",
                        "retention",
                        "rekey"));
    }

    private static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyRoomKnowsOnlyTheRoomsOfTheTable() {
        KNOWS.forEach((room, known) -> {
            List<String> allowed = new ArrayList<>();
            allowed.add(ROOT + "." + room + "..");
            known.forEach(other -> allowed.add(ROOT + "." + other + ".."));
            List<String> others = new ArrayList<>();
            KNOWS.keySet().stream()
                    .filter(other -> !other.equals(room) && !known.contains(other))
                    .forEach(other -> others.add(ROOT + "." + other + ".."));
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .because("room " + room + " knows " + known + " alone")
                    .check(PROJECT);
        });
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        TreeSet<String> packages = new TreeSet<>();
        for (JavaClass javaClass : PROJECT) {
            packages.add(javaClass.getPackageName());
        }
        packages.remove(ROOT);
        assertThat(packages)
                .allSatisfy(name -> assertThat(KNOWS)
                        .containsKey(name.substring(ROOT.length() + 1).split("\\.")[0]));
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PROJECT);
    }

    @Test
    void theCoreKnowsTheJdkAlone() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".finding..", ROOT + ".claim..", ROOT + ".classify..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", ROOT + ".finding..", ROOT + ".claim..", ROOT + ".classify..", ROOT + ".reference..")
                .check(PROJECT);
    }

    @Test
    void springBatchLivesInJobAndSpringInJobCliAndTheApplication() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(PROJECT);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".job..", ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(PROJECT);
    }

    @Test
    void onlyTheSegmentsOfX12KnowItsParser() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".extract.x12.segment..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.xlate..")
                .check(PROJECT);
    }

    @Test
    void everyRoomSaysWhatEntersWhatLeavesAndWhatItNeverDoes() throws Exception {
        for (String room : KNOWS.keySet()) {
            java.nio.file.Path page =
                    java.nio.file.Path.of("src/main/java/org/claimsbenchmark", room, "package-info.java");
            assertThat(java.nio.file.Files.readString(page))
                    .as("package page of room " + room)
                    .contains("Enters:")
                    .contains("Leaves:")
                    .contains("never");
        }
    }
}
