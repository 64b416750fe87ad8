package org.claimsbenchmark.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.claimsbenchmark.report.Alarm;
import org.claimsbenchmark.report.ReadableJson;
import org.claimsbenchmark.report.account.PublishedFigures;
import org.claimsbenchmark.report.account.RunAccount;
import org.claimsbenchmark.report.account.RunLedger;
import org.junit.jupiter.api.Test;

class AccountJsonTest {

    /** The other JSON of the program is the library's own. */
    @Test
    void isWhatJacksonMakesOfTheRecords() {
        assertThat(AccountJson.of(ACCOUNT)).isEqualTo(ReadableJson.MAPPER.writeValueAsString(ACCOUNT));
    }

    private static final RunLedger LEDGER = new RunLedger(
            List.of(new RunLedger.Extract(
                    "a \"quoted\" \\ name\twith a line\n\u0001 and Zoë 😀.csv",
                    "ab12",
                    "loaded",
                    new RunLedger.Buckets<>(6L, 1L, 1L, 1L, 1L, 2L),
                    new RunLedger.Buckets<>(
                            new BigDecimal("1E+3"),
                            new BigDecimal("0.10"),
                            new BigDecimal("-7.00"),
                            new BigDecimal("0E-8"),
                            BigDecimal.ZERO,
                            new BigDecimal("12345678901234567890.12")))),
            List.of(new RunLedger.Refused("b.csv", "cd34", true, List.of(new RunLedger.Reason("CODE", "a sentence")))),
            List.of("c.csv"),
            List.of(),
            null);

    private static final PublishedFigures FIGURES = new PublishedFigures(
            List.of(new PublishedFigures.Paid(
                    "Professional, facility",
                    null,
                    11L,
                    null,
                    11L,
                    new BigDecimal("1.50"),
                    null,
                    null,
                    null,
                    null,
                    null)),
            List.of(),
            List.of(),
            List.of(new PublishedFigures.NotInInput("field", 1, 2, 3, "without")),
            List.of(new PublishedFigures.Note("</script>", Long.MAX_VALUE)));

    private static final RunAccount ACCOUNT = new RunAccount(
            "main",
            "load",
            "PUBLISHED",
            7L,
            "heading",
            List.of(),
            Instant.parse("2026-11-30T06:50:14.500Z"),
            new BigDecimal("8.909"),
            List.of(new RunAccount.Step("prepare", new BigDecimal("0.603"))),
            RunAccount.Reading.NONE,
            List.of(new Alarm("CODE", "subject", "sentence")),
            List.of(new RunAccount.Given("d.csv", 1, RunAccount.Fate.READ_AGAIN)),
            LEDGER,
            new RunAccount.Shown(7, Instant.parse("2026-11-30T06:50:20Z")),
            FIGURES,
            List.of("do this"));
}
