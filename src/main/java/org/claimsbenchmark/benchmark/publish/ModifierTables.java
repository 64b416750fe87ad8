package org.claimsbenchmark.benchmark.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;
import org.claimsbenchmark.benchmark.privacy.PartsOfTotals;
import org.claimsbenchmark.copy.CopyRows;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * {@code published.modifier_frequency} and {@code published.modifier_profile}: each modifier on its own, and each whole
 * list, of the index lines of a fee basis. Over all fee bases there are counts, but no dollars.
 */
public final class ModifierTables {

    private final ReferenceTables reference;
    private final KeptLines kept;
    private final ShownTotals shown;
    private final TextColumn profiles;
    private final TextColumn feeBases;
    private final List<String> modifiers;
    /** One a profile: the numbers of its modifiers; the number of the empty text for a line without any. */
    private final int[][] modifiersOfProfile;

    /** Each fee basis, then all of them together. */
    private final List<String> groups;

    private final long[] linesOfGroup;
    private final boolean[] known;
    private final boolean[] onCard;

    /** @param shown what of the cells is shown: nothing here is about less */
    public ModifierTables(ReferenceTables reference, KeptLines kept, ShownTotals shown) {
        this.reference = reference;
        this.kept = kept;
        this.shown = shown;
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
        this.groups =
                Stream.concat(feeBases.values().stream(), Stream.of(Cell.ALL)).toList();
        this.linesOfGroup = new long[groups.size()];
        countLines();
        judge();
    }

    public void write(Connection connection, long runId) throws SQLException {
        List<SortedMap<String, LineTally>> tallies =
                tallies(profile -> modifiersOfProfile[profile], modifiers, modifier -> known[modifier]);
        List<Set<String>> hidden = hiddenModifiers(tallies);
        try (CopyRows rows = new CopyRows(
                connection,
                "published.modifier_frequency",
                "run_id, fee_basis, modifier, on_card, line_count, line_share, patient_count, billed_sum, allowed_sum,"
                        + " paid_sum, suppressed")) {
            writeFrequencies(rows, runId, tallies, hidden);
            rows.finish();
        }
        try (CopyRows rows = new CopyRows(
                connection,
                "published.modifier_profile",
                "run_id, fee_basis, modifiers, line_count, patient_count, billed_sum, allowed_sum, paid_sum,"
                        + " suppressed")) {
            writeProfiles(rows, runId, hidden);
            rows.finish();
        }
    }

    private void writeFrequencies(
            CopyRows rows, long runId, List<SortedMap<String, LineTally>> tallies, List<Set<String>> hidden)
            throws SQLException {
        for (int group = 0; group < tallies.size(); group++) {
            for (Map.Entry<String, LineTally> entry : tallies.get(group).entrySet()) {
                LineTally tally = entry.getValue();
                int modifier = modifiers.indexOf(entry.getKey());
                boolean hides = hidden.get(group).contains(entry.getKey());
                rows.number(runId).text(groups.get(group)).text(entry.getKey()).flag(modifier >= 0 && onCard[modifier]);
                if (hides) {
                    rows.nulls(6);
                } else {
                    rows.number(tally.lines())
                            .decimal(share(tally.lines(), linesOfGroup[group]))
                            .number(tally.patients());
                    writeDollars(rows, groups.get(group), tally);
                }
                rows.flag(hides).endRow();
            }
        }
    }

    /** By group. */
    private List<Set<String>> hiddenModifiers(List<SortedMap<String, LineTally>> tallies) {
        ModifierOverlaps overlaps =
                new ModifierOverlaps(kept, modifiers.size(), row -> modifiersOfProfile[profiles.code(row)]);
        return hidden(tallies, (group, text) -> {
            int modifier = modifiers.indexOf(text);
            return modifier >= 0 && overlaps.hides(group, modifier, shown);
        });
    }

    /** Says of a text of a fee basis whether it is hidden, however many patients it is of. */
    @FunctionalInterface
    private interface Hiding {
        boolean hides(int feeBasis, String text);
    }

    /** By group, the hidden texts; over all fee bases those that any fee basis hides, or that are of few patients. */
    private List<Set<String>> hidden(List<SortedMap<String, LineTally>> tallies, Hiding hiding) {
        List<Set<String>> hidden = new ArrayList<>();
        Set<String> anywhere = new HashSet<>();
        int all = groups.size() - 1;
        for (int group = 0; group < groups.size(); group++) {
            Set<String> here = new HashSet<>(group == all ? anywhere : Set.of());
            for (Map.Entry<String, LineTally> entry : tallies.get(group).entrySet()) {
                if (entry.getValue().hidden() || (group < all && hiding.hides(group, entry.getKey()))) {
                    here.add(entry.getKey());
                }
            }
            hidden.add(here);
            anywhere.addAll(here);
        }
        return hidden;
    }

    private void writeProfiles(CopyRows rows, long runId, List<Set<String>> hiddenModifiers) throws SQLException {
        int[][] ofItself = IntStream.range(0, modifiersOfProfile.length)
                .mapToObj(profile -> new int[] {profile})
                .toArray(int[][]::new);
        List<SortedMap<String, LineTally>> tallies = tallies(
                profile -> ofItself[profile],
                profiles.values(),
                profile -> IntStream.of(modifiersOfProfile[profile]).allMatch(modifier -> known[modifier]));
        List<Set<String>> hidden = hiddenProfiles(tallies, hiddenModifiers);
        for (int group = 0; group < tallies.size(); group++) {
            for (Map.Entry<String, LineTally> entry : tallies.get(group).entrySet()) {
                LineTally tally = entry.getValue();
                boolean hides = hidden.get(group).contains(entry.getKey());
                rows.number(runId).text(groups.get(group)).text(entry.getKey());
                if (hides) {
                    rows.nulls(5);
                } else {
                    rows.number(tally.lines()).number(tally.patients());
                    writeDollars(rows, groups.get(group), tally);
                }
                rows.flag(hides).endRow();
            }
        }
    }

    /** By group: the lists of a use add up to its cell, those that hold a modifier to its frequency. */
    private List<Set<String>> hiddenProfiles(
            List<SortedMap<String, LineTally>> tallies, List<Set<String>> hiddenModifiers) {
        int[] uses = usesOfProfiles();
        List<Set<String>> hiddenOfFeeBasis = new ArrayList<>();
        for (int group = 0; group < groups.size() - 1; group++) {
            hiddenOfFeeBasis.add(hiddenProfiles(group, tallies.get(group), hiddenModifiers.get(group), uses));
        }
        return hidden(tallies, (group, text) -> hiddenOfFeeBasis.get(group).contains(text));
    }

    private Set<String> hiddenProfiles(
            int group, SortedMap<String, LineTally> tallies, Set<String> hiddenModifiers, int[] uses) {
        TextColumn useColumn = kept.dimension(LineDimension.MODIFIER_USE);
        List<String> texts = List.copyOf(tallies.keySet());
        long[] lines =
                texts.stream().mapToLong(text -> tallies.get(text).lines()).toArray();
        long[] patients =
                texts.stream().mapToLong(text -> tallies.get(text).patients()).toArray();
        boolean[] hidden = new boolean[texts.size()];
        SortedMap<String, List<Integer>> totals = new TreeMap<>();
        for (int i = 0; i < hidden.length; i++) {
            int profile = profiles.values().indexOf(texts.get(i));
            String use = profile < 0 ? null : useColumn.values().get(uses[profile]); // none of pooled lists
            boolean useShown = use != null && shown.contains(groups.get(group), LineDimension.MODIFIER_USE, use);
            hidden[i] = !useShown;
            if (useShown) {
                totals.computeIfAbsent("use " + use, any -> new ArrayList<>()).add(i);
            }
            for (String modifier : texts.get(i).split(" ")) {
                if (!hiddenModifiers.contains(modifier)) {
                    totals.computeIfAbsent("modifier " + modifier, any -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        boolean[] chosen = PartsOfTotals.hidden(
                lines,
                patients,
                hidden,
                totals.values().stream()
                        .map(parts -> parts.stream().mapToInt(Integer::intValue).toArray())
                        .toList());
        Set<String> hiddenTexts = new HashSet<>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                hiddenTexts.add(texts.get(i));
            }
        }
        return hiddenTexts;
    }

    /** By list of modifiers: the use that follows from it. */
    private int[] usesOfProfiles() {
        int[] uses = new int[profiles.values().size()];
        TextColumn useColumn = kept.dimension(LineDimension.MODIFIER_USE);
        for (int row = 0; row < kept.indexCount(); row++) {
            uses[profiles.code(row)] = useColumn.code(row);
        }
        return uses;
    }

    /** By group: each fee basis, then all of them together. */
    private List<SortedMap<String, LineTally>> tallies(
            IntFunction<int[]> textsOfProfile, List<String> texts, IntPredicate nameable) {
        int all = groups.size() - 1;
        TextTally.Occurrences occurrences = visitor -> {
            for (int row = 0; row < kept.indexCount(); row++) {
                for (int text : textsOfProfile.apply(profiles.code(row))) {
                    visitor.visit(feeBases.code(row), row, text);
                    visitor.visit(all, row, text);
                }
            }
        };
        return TextTally.of(kept, groups.size(), occurrences, texts, nameable);
    }

    private static void writeDollars(CopyRows rows, String feeBasis, LineTally tally) {
        if (feeBasis.equals(Cell.ALL)) {
            rows.nulls(3);
        } else {
            tally.writeDollars(rows);
        }
    }

    private void countLines() {
        for (int row = 0; row < kept.indexCount(); row++) {
            linesOfGroup[feeBases.code(row)]++;
        }
        linesOfGroup[groups.size() - 1] = kept.indexCount();
    }

    /** A modifier is known, or on the card, when the table says so as of any of its lines' service dates. */
    private void judge() {
        List<Set<Integer>> judgedDays = new ArrayList<>();
        modifiers.forEach(any -> judgedDays.add(new HashSet<>()));
        for (int row = 0; row < kept.indexCount(); row++) {
            for (int modifier : modifiersOfProfile[profiles.code(row)]) {
                if (modifiers.get(modifier).isEmpty()) {
                    known[modifier] = true;
                } else if ((!known[modifier] || !onCard[modifier])
                        && judgedDays.get(modifier).add(kept.serviceDays()[row])) {
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
