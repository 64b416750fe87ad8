package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.inbox.InboxFile;
import org.claimsbenchmark.inbox.delivery.Arrival;
import org.claimsbenchmark.load.ReceivedExtract;
import org.junit.jupiter.api.Test;

/** What came is told by the inboxes, and by the ledger of what is no longer there. */
class ArrivalsTest {

    private static final Instant WRITTEN = Instant.parse("2026-01-05T01:00:00Z");
    private static final Instant REGISTERED = Instant.parse("2026-01-05T03:00:00Z");

    @Test
    void aFileCameWhenItWasWrittenAndIsNewUnlessTheLedgerHasItsNameAndSize() {
        List<ReceivedExtract> ledger =
                List.of(received("a.csv", 10, true), received("b.csv", 10, true), received("c.csv", 10, false));
        assertThat(Arrivals.of(List.of(file("a.csv", 10), file("b.csv", 11), file("c.csv", 10)), Optional.of(ledger)))
                .containsExactly(
                        new Arrival("a.csv", WRITTEN, false),
                        new Arrival("b.csv", WRITTEN, true),
                        new Arrival("c.csv", WRITTEN, true));
    }

    @Test
    void whatIsNoLongerThereCameWhenItWasRegistered() {
        assertThat(Arrivals.of(List.of(), Optional.of(List.of(received("a.csv", 10, true)))))
                .containsExactly(new Arrival("a.csv", REGISTERED, false));
    }

    @Test
    void theExtractsOfAnArchiveCameWithIt() {
        List<ReceivedExtract> ledger = List.of(received("a.zip/in/1.csv", 10, true), received("b.ZIP/1.csv", 7, true));
        assertThat(Arrivals.of(List.of(file("a.zip", 99)), Optional.of(ledger)))
                .containsExactly(new Arrival("a.zip", WRITTEN, false), new Arrival("b.ZIP", REGISTERED, false));
    }

    @Test
    void withoutTheLedgerNothingIsCalledNew() {
        assertThat(Arrivals.of(List.of(file("a.csv", 10)), Optional.empty()))
                .containsExactly(new Arrival("a.csv", WRITTEN, false));
    }

    private static InboxFile file(String name, long size) {
        return new InboxFile(Path.of("/inbox", name), name, size, WRITTEN);
    }

    private static ReceivedExtract received(String name, long size, boolean loaded) {
        return new ReceivedExtract(name, size, "/inbox/" + name, REGISTERED, loaded);
    }
}
