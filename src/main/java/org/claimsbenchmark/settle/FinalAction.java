package org.claimsbenchmark.settle;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.claimsbenchmark.claim.ClaimLine.Amounts;

/**
 * Final action (rule 2): which of the records of one claim line counts. At most one does, and never a void, a reversal or
 * one that its extract calls not final.
 * Each rule takes out only what the rules before it left; the order of the records handed in does not matter.
 */
final class FinalAction {

    private final List<LineVersion> versions;
    private final Verdict[] verdicts;

    private FinalAction(List<LineVersion> chronological) {
        this.versions = chronological;
        this.verdicts = new Verdict[chronological.size()];
    }

    /**
     * @param versions all records of one claim line, no two with the same load order and record number
     * @return one verdict for each, in chronological order
     */
    static List<Verdict> decide(Collection<LineVersion> versions) {
        FinalAction action = new FinalAction(
                versions.stream().sorted(LineVersion.CHRONOLOGICAL).toList());
        action.takeOutNotFinal();
        action.applyVoids();
        action.applyReplacements();
        action.applyReversals();
        action.keepLatest();
        return List.of(action.verdicts);
    }

    /**
     * Another record is the final action, and what there is to replace or to take back, that one does. An extract that
     * tells final actions tells it of reversals too: one that is not marked itself is about a record that stands. Were it
     * used up on a record that is not final, an earlier delivery of that record, from when it still was, would stay.
     */
    private void takeOutNotFinal() {
        for (int i = 0; i < verdicts.length; i++) {
            if (versions.get(i).isNotFinal()) {
                supersede(i, SettlementRule.NOT_FINAL, null);
            }
        }
    }

    private void applyVoids() {
        NavigableMap<Integer, LineVersion> voids = firstOfEachExtract(LineVersion::isVoid);
        for (int i = 0; i < verdicts.length; i++) {
            if (versions.get(i).isVoid()) {
                supersede(i, SettlementRule.VOID, null);
            } else if (isOpen(i)) {
                supersedeByFirstSince(i, voids, SettlementRule.VOID);
            }
        }
    }

    private void applyReplacements() {
        NavigableMap<Integer, LineVersion> replacements = firstOfEachExtract(LineVersion::isReplacement);
        for (int i = 0; i < verdicts.length; i++) {
            LineVersion version = versions.get(i);
            if (isOpen(i) && !version.isReplacement() && !version.isReversal()) {
                supersedeByFirstSince(i, replacements, SettlementRule.REPLACEMENT);
            }
        }
    }

    /**
     * A reversal may cancel what a replacement has taken out already: otherwise the reversal of an original would be
     * taken for one of the replacement that bears the same amounts.
     */
    private void applyReversals() {
        Map<Amounts, NavigableSet<Integer>> candidatesByAmounts = new HashMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            boolean replaced = !isOpen(i) && verdicts[i].rule() == SettlementRule.REPLACEMENT;
            if ((isOpen(i) || replaced) && !versions.get(i).isReversal()) {
                candidatesByAmounts
                        .computeIfAbsent(versions.get(i).amounts(), amounts -> new TreeSet<>())
                        .add(i);
            }
        }
        for (int i = 0; i < verdicts.length; i++) {
            if (isOpen(i) && versions.get(i).isReversal()) {
                reverse(
                        i,
                        candidatesByAmounts.getOrDefault(
                                versions.get(i).oppositeAmounts(), Collections.emptyNavigableSet()));
            }
        }
    }

    /** Cancels the nearest earlier of the candidates, else the nearest later one of the same extract, else none. */
    private void reverse(int reversal, NavigableSet<Integer> candidates) {
        Integer cancelled = candidates.lower(reversal);
        if (cancelled == null) {
            cancelled = candidates.higher(reversal);
            if (cancelled != null
                    && versions.get(cancelled).loadOrder()
                            != versions.get(reversal).loadOrder()) {
                cancelled = null;
            }
        }
        if (cancelled == null) {
            supersede(reversal, SettlementRule.REVERSAL, null);
            return;
        }
        supersede(reversal, SettlementRule.REVERSAL, versions.get(cancelled));
        cancel(cancelled, reversal);
        candidates.remove(cancelled);
        cancelEarlierCopies(cancelled, reversal, candidates);
    }

    /** An earlier delivery of the cancelled record is the same record: it must not come back to life in its place. */
    private void cancelEarlierCopies(int cancelled, int reversal, NavigableSet<Integer> candidates) {
        LineVersion original = versions.get(cancelled);
        candidates.headSet(cancelled, false).removeIf(i -> {
            LineVersion candidate = versions.get(i);
            boolean copy = candidate.loadOrder() < original.loadOrder()
                    && candidate.contentKey().equals(original.contentKey());
            if (copy) {
                cancel(i, reversal);
            }
            return copy;
        });
    }

    /** What a replacement took out stays with the replacement: the first rule that applies decides. */
    private void cancel(int cancelled, int reversal) {
        if (isOpen(cancelled)) {
            supersede(cancelled, SettlementRule.REVERSAL, versions.get(reversal));
        }
    }

    private void keepLatest() {
        LineVersion latest = null;
        for (int i = verdicts.length - 1; i >= 0; i--) {
            if (isOpen(i)) {
                LineVersion version = versions.get(i);
                if (latest == null) {
                    latest = version;
                    verdicts[i] = new Verdict(version, Bucket.KEPT, null, null);
                } else if (version.contentKey().equals(latest.contentKey())) {
                    verdicts[i] = new Verdict(version, Bucket.DUPLICATE, SettlementRule.LATEST, latest);
                } else {
                    supersede(i, SettlementRule.LATEST, latest);
                }
            }
        }
    }

    /** By load order of the extract: its first record that is still open and of this sort. */
    private NavigableMap<Integer, LineVersion> firstOfEachExtract(Predicate<LineVersion> sort) {
        NavigableMap<Integer, LineVersion> first = new TreeMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            LineVersion version = versions.get(i);
            if (isOpen(i) && sort.test(version)) {
                first.putIfAbsent(version.loadOrder(), version);
            }
        }
        return first;
    }

    private void supersedeByFirstSince(int i, NavigableMap<Integer, LineVersion> byExtract, SettlementRule rule) {
        Map.Entry<Integer, LineVersion> first =
                byExtract.ceilingEntry(versions.get(i).loadOrder());
        if (first != null) {
            supersede(i, rule, first.getValue());
        }
    }

    private void supersede(int i, SettlementRule rule, LineVersion by) {
        verdicts[i] = new Verdict(versions.get(i), Bucket.SUPERSEDED, rule, by);
    }

    private boolean isOpen(int i) {
        return verdicts[i] == null;
    }

    /**
     * What becomes of one record of a claim line.
     *
     * @param version the record
     * @param bucket kept, duplicate or superseded
     * @param rule which rule took it out, or null for the kept record
     * @param by the record that took its place, removed it or forms a pair with it; null where there is none
     */
    record Verdict(LineVersion version, Bucket bucket, SettlementRule rule, LineVersion by) {

        Verdict {
            Objects.requireNonNull(version);
            Objects.requireNonNull(bucket);
            if ((bucket == Bucket.KEPT) != (rule == null)) {
                throw new IllegalArgumentException("a rule takes out every record but the kept one: " + version);
            }
        }
    }
}
