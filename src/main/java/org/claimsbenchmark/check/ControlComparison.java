package org.claimsbenchmark.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.claimsbenchmark.check.ExtractReport.StatedTotals;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.ExtractFile;

/** What is stated of an extract beside what it holds: what differs refuses it (rule 7). */
final class ControlComparison {

    private static final String REMEDY = "; ask the deliverer which is right, and deliver both again";

    private final ExtractFile file;
    private final ControlTotals stated;
    private final List<String> differences = new ArrayList<>();

    private ControlComparison(ExtractFile file, ControlTotals stated) {
        this.file = file;
        this.stated = stated;
    }

    /**
     * @param records that were read
     * @param charges of all records, or null when they were not summed
     * @param linesByDate lines in scope by service date
     */
    static StatedTotals of(
            ExtractFile file,
            ControlTotals stated,
            long records,
            Money charges,
            NavigableMap<LocalDate, Long> linesByDate) {
        ControlComparison comparison = new ControlComparison(file, stated);
        if (stated.sha256() != null && !stated.sha256().equals(file.sha256())) {
            comparison.differ("SHA-256 " + stated.sha256(), file.sha256());
        }
        if (stated.records() != null && stated.records() != records) {
            comparison.differ(stated.records() + " records", Long.toString(records));
        }
        if (stated.billed() != null && charges != null && stated.billed().compareTo(charges.dollars()) != 0) {
            comparison.differ(
                    dollars(stated.billed()) + " dollars billed over all records", dollars(charges.dollars()));
        }
        long outside = outside(stated.from(), stated.to(), linesByDate);
        if (outside > 0) {
            comparison.differ(
                    "service dates"
                            + (stated.from() == null ? "" : " from " + stated.from())
                            + (stated.to() == null ? "" : " to " + stated.to()),
                    outside + " lines in scope outside of them");
        }
        return new StatedTotals(
                stated.source(), stated.records(), stated.billed(), stated.from(), stated.to(), comparison.differences);
    }

    private void differ(String expected, String found) {
        differences.add(file.fileName() + ": " + stated.source() + " states " + expected + ", found " + found + REMEDY);
    }

    private static long outside(LocalDate from, LocalDate to, NavigableMap<LocalDate, Long> linesByDate) {
        return linesByDate.entrySet().stream()
                .filter(day -> from != null && day.getKey().isBefore(from)
                        || to != null && day.getKey().isAfter(to))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String dollars(BigDecimal amount) {
        return Money.ofDollars(amount).dollars().toPlainString();
    }
}
