package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.packed.Packing;
import org.claimsbenchmark.layout.LayoutDecision;
import org.claimsbenchmark.load.LedgerExtract;
import org.junit.jupiter.api.Test;

class RunPlanTest {

    private static final Function<ExtractFile, LayoutDecision> NO_LAYOUT =
            input -> new LayoutDecision.Refused(List.of());

    @Test
    void aNewExtractIsLoadedAndTheOthersAreCarried() {
        LedgerExtract old = published(1, "january.csv", "aaa");
        RunPlan plan = RunPlan.of(List.of(input("february.csv", "bbb")), List.of(old), Set.of(), "v1", NO_LAYOUT);
        assertThat(plan.load()).extracting(ExtractFile::fileName).containsExactly("february.csv");
        assertThat(plan.carried()).containsExactly(old);
        assertThat(plan.replaced()).isEmpty();
    }

    @Test
    void theSameContentIsNotLoadedTwiceWhateverItsName() {
        RunPlan plan = RunPlan.of(
                List.of(input("again.csv", "aaa"), input("january.csv", "aaa")),
                List.of(published(1, "january.csv", "aaa")),
                Set.of(),
                "v1",
                NO_LAYOUT);
        assertThat(plan.nothingNew()).isTrue();
        assertThat(plan.known().values()).containsOnly("january.csv", "again.csv");
        assertThat(plan.carried()).hasSize(1);
    }

    @Test
    void twoCopiesOfANewExtractAreLoadedOnce() {
        RunPlan plan =
                RunPlan.of(List.of(input("a.csv", "aaa"), input("b.csv", "aaa")), List.of(), Set.of(), "v1", NO_LAYOUT);
        assertThat(plan.load()).extracting(ExtractFile::fileName).containsExactly("a.csv");
        assertThat(plan.known()).containsValue("a.csv");
    }

    @Test
    void newContentUnderAKnownNameReplaces() {
        LedgerExtract old = published(1, "january.csv", "aaa");
        RunPlan plan = RunPlan.of(List.of(input("january.csv", "bbb")), List.of(old), Set.of(), "v1", NO_LAYOUT);
        assertThat(plan.load()).hasSize(1);
        assertThat(plan.replaced()).containsOnlyKeys(old);
        assertThat(plan.carried()).isEmpty();
    }

    @Test
    void contentThatMovesToAnotherNameWhileItsNameGetsNewContentIsLoadedUnderTheNewName() {
        LedgerExtract old = published(1, "january.csv", "aaa");
        RunPlan plan = RunPlan.of(
                List.of(input("january.csv", "bbb"), input("december.csv", "aaa")),
                List.of(old),
                Set.of(),
                "v1",
                NO_LAYOUT);
        assertThat(plan.replaced()).containsOnlyKeys(old);
        assertThat(plan.load())
                .extracting(ExtractFile::fileName)
                .containsExactlyInAnyOrder("january.csv", "december.csv");
    }

    @Test
    void anExtractWhoseNameComesWithTheContentOfAnotherLeaves() {
        LedgerExtract january = published(1, "january.csv", "aaa");
        LedgerExtract february = published(2, "february.csv", "bbb");
        RunPlan plan = RunPlan.of(
                List.of(input("february.csv", "bbb"), input("january.csv", "bbb")),
                List.of(january, february),
                Set.of(),
                "v1",
                NO_LAYOUT);
        assertThat(plan.load()).isEmpty();
        assertThat(plan.replaced()).containsOnlyKeys(january);
        assertThat(plan.carried()).containsExactly(february);
        assertThat(plan.nothingNew()).isFalse();
    }

    @Test
    void newerReferenceTablesLoadAgainWhatIsAtHandAndNameWhatIsNot() {
        LedgerExtract here = published(1, "here.csv", "aaa");
        LedgerExtract gone = published(2, "gone.csv", "bbb");
        RunPlan plan = RunPlan.of(List.of(input("here.csv", "aaa")), List.of(here, gone), Set.of(), "v2", NO_LAYOUT);
        assertThat(plan.load()).hasSize(1);
        assertThat(plan.replaced()).containsOnlyKeys(here);
        assertThat(plan.stale()).containsExactly(gone);
    }

    @Test
    void twoInputsOfDifferentContentUnderOneNameClash() {
        RunPlan plan =
                RunPlan.of(List.of(input("a.csv", "aaa"), input("a.csv", "bbb")), List.of(), Set.of(), "v1", NO_LAYOUT);
        assertThat(plan.nameClashes()).containsExactly("a.csv");
    }

    private static ExtractFile input(String name, String sha256) {
        return new ExtractFile(Path.of(name), name, 1, sha256, Packing.NONE, null, null);
    }

    private static LedgerExtract published(int id, String name, String sha256) {
        return new LedgerExtract(id, name, sha256, LocalDate.of(2026, 1, id), "v1", "own", null, null);
    }
}
