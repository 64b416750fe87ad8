package org.claimsbenchmark.explain.movement;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The movement of every figure, by cause. Each claim line has one cause, so that the parts of a figure add up to it. */
final class Split {

    private final List<Change> changes;
    private final Map<Figure, Map<Cause, int[]>> parts = new HashMap<>();

    Split(List<Change> changes) {
        this.changes = List.copyOf(changes);
        Map<Figure, Map<Cause, IntStream.Builder>> growing = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Set<Figure> figures = new LinkedHashSet<>();
            if (change.before() != null) {
                figures.addAll(Figure.of(change.before()));
            }
            if (change.after() != null) {
                figures.addAll(Figure.of(change.after()));
            }
            for (Figure figure : figures) {
                if (!isUnmoved(change, figure)) {
                    growing.computeIfAbsent(figure, f -> new EnumMap<>(Cause.class))
                            .computeIfAbsent(change.cause(), c -> IntStream.builder())
                            .add(i);
                }
            }
        }
        growing.forEach((figure, byCause) -> {
            Map<Cause, int[]> part = new EnumMap<>(Cause.class);
            byCause.forEach((cause, lines) -> part.put(cause, lines.build().toArray()));
            parts.put(figure, part);
        });
    }

    /** A line that stays in the figure with the same amounts and of the same patient. */
    private static boolean isUnmoved(Change change, Figure figure) {
        return figure.has(change.before())
                && figure.has(change.after())
                && change.before().patient().equals(change.after().patient())
                && Movement.of(change, figure).equals(Movement.NONE);
    }

    /** Those that any claim line moved. */
    Set<Figure> figures() {
        return parts.keySet();
    }

    /** What moved the figure at all. */
    Set<Cause> causes(Figure figure) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        causes.addAll(parts.getOrDefault(figure, Map.of()).keySet());
        return causes;
    }

    Movement moved(Figure figure, Collection<Cause> causes) {
        Movement moved = Movement.NONE;
        for (Cause cause : causes) {
            for (int line : parts.get(figure).getOrDefault(cause, new int[0])) {
                moved = moved.plus(Movement.of(changes.get(line), figure));
            }
        }
        return moved;
    }

    /** Whom what these causes moved is about. */
    Touched touched(Figure figure, Set<Cause> causes) {
        Touched touched = new Touched();
        for (Cause cause : causes) {
            for (int line : parts.get(figure).getOrDefault(cause, new int[0])) {
                Change change = changes.get(line);
                touched.add(
                        figure.has(change.before()) ? change.before() : null,
                        figure.has(change.after()) ? change.after() : null);
            }
        }
        return touched;
    }
}
