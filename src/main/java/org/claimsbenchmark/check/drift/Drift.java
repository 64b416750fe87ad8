package org.claimsbenchmark.check.drift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How an extract differs from an earlier one.
 *
 * @param against name of the earlier extract
 * @param changes what is worth a look; empty when nothing is
 */
public record Drift(String against, List<Change> changes) {

    /** Percentage points by which the share of filled records may change. */
    public static final int FILL_POINTS = 10;

    /** Total variation distance up to which two mixes of codes are taken as the same. */
    public static final BigDecimal MIX_DISTANCE = new BigDecimal("0.1");

    /** Codes that both sides need before their mixes are compared: shares of fewer change by chance. */
    public static final int FEWEST_CODES = 50;

    /** Days without any service date between two extracts that may be there. */
    public static final int GAP_DAYS = 31;

    public Drift {
        changes = List.copyOf(changes);
    }

    /** What changed. */
    public enum Kind {
        LAYOUT_CHANGED,
        COLUMN_GONE,
        COLUMN_NEW,
        COLUMN_MOVED,
        FILL_CHANGED,
        CODES_SHIFTED,
        DATES_NOT_FOLLOWING
    }

    /**
     * @param kind what changed
     * @param subject column, kind of codes, or what else it is about
     * @param sentence both sides, for people
     */
    public record Change(Kind kind, String subject, String sentence) {}

    /** What differs between two extracts. */
    public static Drift between(Profile earlier, Profile later) {
        List<Change> changes = new ArrayList<>();
        if (!earlier.layout().equals(later.layout()) || earlier.layoutVersion() != later.layoutVersion()) {
            changes.add(new Change(
                    Kind.LAYOUT_CHANGED,
                    later.layout(),
                    "layout " + later.layout() + " version " + later.layoutVersion() + ", before " + earlier.layout()
                            + " version " + earlier.layoutVersion()));
        }
        columns(earlier, later, changes);
        mixes(earlier, later, changes);
        dates(earlier, later, changes);
        return new Drift(earlier.extract(), changes);
    }

    private static void columns(Profile earlier, Profile later, List<Change> changes) {
        Map<String, Integer> before = places(earlier);
        Map<String, Integer> now = places(later);
        before.forEach((key, place) -> {
            if (!now.containsKey(key)) {
                String name = earlier.columns().get(place).name();
                changes.add(new Change(Kind.COLUMN_GONE, name, "column " + name + " is gone"));
            }
        });
        now.forEach((key, place) -> {
            if (!before.containsKey(key)) {
                String name = later.columns().get(place).name();
                changes.add(new Change(Kind.COLUMN_NEW, name, "column " + name + " is new"));
            }
        });
        List<String> common = now.keySet().stream().filter(before::containsKey).toList();
        List<Integer> order = common.stream().map(before::get).toList();
        List<Integer> kept = LongestRise.of(order);
        for (int i = 0; i < common.size(); i++) {
            int placeNow = now.get(common.get(i));
            int placeBefore = order.get(i);
            String name = later.columns().get(placeNow).name();
            if (!kept.contains(placeBefore)) {
                changes.add(new Change(
                        Kind.COLUMN_MOVED,
                        name,
                        "column " + name + " is number " + (placeNow + 1) + ", before " + (placeBefore + 1)));
            }
            BigDecimal filledNow = later.columns().get(placeNow).filledPercent();
            BigDecimal filledBefore = earlier.columns().get(placeBefore).filledPercent();
            if (filledNow.subtract(filledBefore).abs().compareTo(BigDecimal.valueOf(FILL_POINTS)) > 0) {
                changes.add(new Change(
                        Kind.FILL_CHANGED,
                        name,
                        "column " + name + " is filled in " + filledNow.toPlainString() + " % of the records, before "
                                + filledBefore.toPlainString() + " %"));
            }
        }
    }

    /** 0-based place by name, whatever its case, in the order of the extract. */
    private static Map<String, Integer> places(Profile profile) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < profile.columns().size(); i++) {
            places.putIfAbsent(profile.columns().get(i).name().toLowerCase(Locale.ROOT), i);
        }
        return places;
    }

    private static void mixes(Profile earlier, Profile later, List<Change> changes) {
        Map<String, CodeMix> before = new HashMap<>();
        earlier.mixes().forEach(mix -> before.put(mix.of(), mix));
        for (CodeMix now : later.mixes()) {
            CodeMix then = before.get(now.of());
            if (then != null && then.total() >= FEWEST_CODES && now.total() >= FEWEST_CODES) {
                BigDecimal distance = then.distance(now);
                if (distance.compareTo(MIX_DISTANCE) > 0) {
                    changes.add(new Change(
                            Kind.CODES_SHIFTED,
                            now.of(),
                            now.of() + ": distance " + distance.toPlainString() + ", most by " + largest(then, now)));
                }
            }
        }
    }

    private static String largest(CodeMix then, CodeMix now) {
        return Stream.concat(then.shares().keySet().stream(), now.shares().keySet().stream())
                .distinct()
                .sorted()
                .max(Comparator.comparing(
                        code -> now.share(code).subtract(then.share(code)).abs()))
                .map(code -> code + " (" + percent(now.share(code)) + " %, before " + percent(then.share(code)) + " %)")
                .orElse("none");
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static void dates(Profile earlier, Profile later, List<Change> changes) {
        LocalDate end = earlier.lastServiceDate();
        if (end == null || later.firstServiceDate() == null) {
            return;
        }
        long gap = ChronoUnit.DAYS.between(end, later.firstServiceDate()) - 1;
        if (gap > GAP_DAYS) {
            changes.add(new Change(
                    Kind.DATES_NOT_FOLLOWING,
                    "service dates",
                    "service dates begin on " + later.firstServiceDate() + ", " + gap
                            + " days after those of before ended on " + end));
        } else if (later.lastServiceDate().isBefore(end)) {
            changes.add(new Change(
                    Kind.DATES_NOT_FOLLOWING,
                    "service dates",
                    "service dates end on " + later.lastServiceDate() + ", before those of before ended on " + end));
        }
    }
}
