package org.claimsbenchmark.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Section 2 of the rules, then the sessions of section 1: the bucket of every line. */
final class PlainFinalAction {

    private final Map<PlainLine, String> buckets = new HashMap<>();
    /** What replacements took out: a reversal may still be meant for it. */
    private final Set<PlainLine> replaced = new HashSet<>();

    /** @param chronological all lines of a run, by extract in load order and by record */
    static Map<PlainLine, String> settle(List<PlainLine> chronological) {
        PlainFinalAction action = new PlainFinalAction();
        Map<String, List<PlainLine>> byClaimLine = new LinkedHashMap<>();
        for (PlainLine line : chronological) {
            byClaimLine
                    .computeIfAbsent(line.claimLine(), key -> new ArrayList<>())
                    .add(line);
        }
        byClaimLine.values().forEach(action::settleClaimLine);
        action.dropRelatedWithoutIndex(byClaimLine.values());
        return action.buckets;
    }

    private void settleClaimLine(List<PlainLine> versions) {
        for (PlainLine voiding : versions) {
            if (voiding.isVoid()) {
                buckets.put(voiding, "superseded");
                for (PlainLine other : versions) {
                    if (other.loadOrder() <= voiding.loadOrder()) {
                        buckets.put(other, "superseded");
                    }
                }
            }
        }
        for (PlainLine replacement : remaining(versions)) {
            if (replacement.isReplacement()) {
                for (PlainLine other : remaining(versions)) {
                    if (!other.isReplacement() && !other.isReversal() && other.loadOrder() <= replacement.loadOrder()) {
                        buckets.put(other, "superseded");
                        replaced.add(other);
                    }
                }
            }
        }
        for (PlainLine reversal : remaining(versions)) {
            if (reversal.isReversal()) {
                buckets.put(reversal, "superseded");
                cancel(reversal, versions);
            }
        }
        List<PlainLine> left = remaining(versions);
        if (!left.isEmpty()) {
            PlainLine latest = left.get(left.size() - 1);
            for (PlainLine line : left) {
                buckets.put(line, line.content().equals(latest.content()) ? "duplicate" : "superseded");
            }
            buckets.put(latest, "kept");
        }
    }

    /**
     * The nearest remaining record before the reversal that it cancels exactly, else the nearest after it in its own
     * extract; with it go the same record's earlier deliveries.
     */
    private void cancel(PlainLine reversal, List<PlainLine> versions) {
        int at = versions.indexOf(reversal);
        PlainLine cancelled = null;
        for (int i = at - 1; i >= 0 && cancelled == null; i--) {
            cancelled = isCancelled(reversal, versions.get(i)) ? versions.get(i) : null;
        }
        for (int i = at + 1; i < versions.size() && cancelled == null; i++) {
            boolean sameExtract = versions.get(i).loadOrder() == reversal.loadOrder();
            cancelled = sameExtract && isCancelled(reversal, versions.get(i)) ? versions.get(i) : null;
        }
        if (cancelled != null) {
            buckets.put(cancelled, "superseded");
            replaced.remove(cancelled);
            for (PlainLine other : versions) {
                if (isCancelled(reversal, other)
                        && other.loadOrder() < cancelled.loadOrder()
                        && other.content().equals(cancelled.content())) {
                    buckets.put(other, "superseded");
                    replaced.remove(other);
                }
            }
        }
    }

    private boolean isCancelled(PlainLine reversal, PlainLine other) {
        return (!buckets.containsKey(other) || replaced.contains(other))
                && !other.isReversal()
                && reversal.cancels(other);
    }

    private List<PlainLine> remaining(List<PlainLine> versions) {
        return versions.stream().filter(line -> !buckets.containsKey(line)).toList();
    }

    private void dropRelatedWithoutIndex(Collection<List<PlainLine>> claimLines) {
        Set<String> indexDays = new HashSet<>();
        buckets.forEach((line, bucket) -> {
            if (line.isIndex() && bucket.equals("kept")) {
                indexDays.add(line.patientDay());
            }
        });
        for (List<PlainLine> versions : claimLines) {
            for (PlainLine line : versions) {
                if (!line.isIndex()
                        && !buckets.get(line).equals("superseded")
                        && !indexDays.contains(line.patientDay())) {
                    buckets.put(line, "out_of_scope");
                }
            }
        }
    }
}
