package org.claimsbenchmark.benchmark.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;
import org.claimsbenchmark.copy.CopyRows;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * {@code published.modifier_frequency} and {@code published.modifier_profile}: each modifier on its own, and each whole
 * list, of the index lines of a fee basis. Over all fee bases there are counts, but no dollars.
 */
public final class ModifierTables {

    private final ReferenceTables reference;
    private final KeptLines kept;
    private final TextColumn profiles;
    private final TextColumn feeBases;
    private final List<String> modifiers;
    /** One a profile: the numbers of its modifiers; the number of the empty text for a line without any. */
    private final int[][] modifiersOfProfile;

    private final boolean[] known;
    private final boolean[] onCard;

    public ModifierTables(ReferenceTables reference, KeptLines kept) {
        this.reference = reference;
        this.kept = kept;
        this.profiles = kept.modifierProfiles();
        this.feeBases = kept.dimension(LineDimension.FEE_BASIS);
        TreeSet<String> distinct = new TreeSet<>();
        profiles.values().forEach(profile -> distinct.addAll(List.of(profile.split(" "))));
        this.modifiers = List.copyOf(distinct);
        this.modifiersOfProfile = profiles.values().stream()
                .map(profile -> List.of(profile.split(" ")).stream()
                        .mapToInt(modifiers::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        this.known = new boolean[modifiers.size()];
        this.onCard = new boolean[modifiers.size()];
        judge();
    }

    public void write(Connection connection, long runId) throws SQLException {
        try (CopyRows rows = new CopyRows(
                connection,
                "published.modifier_frequency",
                "run_id, fee_basis, modifier, on_card, line_count, line_share, patient_count, billed_sum, allowed_sum,"
                        + " paid_sum, suppressed")) {
            for (String feeBasis : groups()) {
                writeFrequencies(rows, runId, feeBasis);
            }
            rows.finish();
        }
        try (CopyRows rows = new CopyRows(
                connection,
                "published.modifier_profile",
                "run_id, fee_basis, modifiers, line_count, patient_count, billed_sum, allowed_sum, paid_sum,"
                        + " suppressed")) {
            for (String feeBasis : groups()) {
                writeProfiles(rows, runId, feeBasis);
            }
            rows.finish();
        }
    }

    private void writeFrequencies(CopyRows rows, long runId, String feeBasis) throws SQLException {
        TextTally.Occurrences occurrences = new TextTally.Occurrences();
        long lines = 0;
        for (int row = 0; row < kept.indexCount(); row++) {
            if (stands(row, feeBasis)) {
                lines++;
                for (int modifier : modifiersOfProfile[profiles.code(row)]) {
                    occurrences.add(row, modifier);
                }
            }
        }
        Map<String, LineTally> tallies = TextTally.of(kept, occurrences, modifiers, modifier -> known[modifier]);
        for (Map.Entry<String, LineTally> entry : tallies.entrySet()) {
            LineTally tally = entry.getValue();
            int modifier = modifiers.indexOf(entry.getKey());
            rows.number(runId).text(feeBasis).text(entry.getKey()).flag(modifier >= 0 && onCard[modifier]);
            if (tally.hidden()) {
                rows.nulls(6);
            } else {
                rows.number(tally.lines()).decimal(share(tally.lines(), lines)).number(tally.patients());
                writeDollars(rows, feeBasis, tally);
            }
            rows.flag(tally.hidden()).endRow();
        }
    }

    private void writeProfiles(CopyRows rows, long runId, String feeBasis) throws SQLException {
        TextTally.Occurrences occurrences = new TextTally.Occurrences();
        for (int row = 0; row < kept.indexCount(); row++) {
            if (stands(row, feeBasis)) {
                occurrences.add(row, profiles.code(row));
            }
        }
        IntPredicate allKnown = profile -> {
            for (int modifier : modifiersOfProfile[profile]) {
                if (!known[modifier]) {
                    return false;
                }
            }
            return true;
        };
        Map<String, LineTally> tallies = TextTally.of(kept, occurrences, profiles.values(), allKnown);
        for (Map.Entry<String, LineTally> entry : tallies.entrySet()) {
            LineTally tally = entry.getValue();
            rows.number(runId).text(feeBasis).text(entry.getKey());
            if (tally.hidden()) {
                rows.nulls(5);
            } else {
                rows.number(tally.lines()).number(tally.patients());
                writeDollars(rows, feeBasis, tally);
            }
            rows.flag(tally.hidden()).endRow();
        }
    }

    private static void writeDollars(CopyRows rows, String feeBasis, LineTally tally) {
        if (feeBasis.equals(Cell.ALL)) {
            rows.nulls(3);
        } else {
            tally.writeDollars(rows);
        }
    }

    /** Each fee basis, then all of them together. */
    private List<String> groups() {
        List<String> groups = new ArrayList<>(feeBases.values());
        groups.add(Cell.ALL);
        return groups;
    }

    private boolean stands(int row, String feeBasis) {
        return feeBasis.equals(Cell.ALL) || feeBases.text(row).equals(feeBasis);
    }

    /** A modifier is known, or on the card, when the table says so as of any of its lines' service dates. */
    private void judge() {
        for (int row = 0; row < kept.indexCount(); row++) {
            for (int modifier : modifiersOfProfile[profiles.code(row)]) {
                if (modifiers.get(modifier).isEmpty()) {
                    known[modifier] = true;
                } else if (!known[modifier] || !onCard[modifier]) {
                    LocalDate day = LocalDate.ofEpochDay(kept.serviceDays()[row]);
                    Optional<ReferenceTables.Modifier> entry = reference.modifier(modifiers.get(modifier), day);
                    known[modifier] |= entry.isPresent();
                    onCard[modifier] |= entry.isPresent() && entry.get().entry().onCard();
                }
            }
        }
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}
