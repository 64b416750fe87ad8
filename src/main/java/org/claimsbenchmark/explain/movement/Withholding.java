package org.claimsbenchmark.explain.movement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which figures are told by cause, and which of their parts together alone, so that nothing about 1 to 10 patients is told,
 * nor can be had by subtraction. Of a fee basis the parts that must not be told are told together, with others where they
 * alone are about so few. The values of a dimension add up to their fee basis, cause by cause: they are told where all of
 * them can be, and nothing of the fee basis is withheld, and else none is.
 */
final class Withholding {

    private final Split split;
    private final Set<Figure> mayBeTold;
    private final Map<Figure, Set<Cause>> withheld = new HashMap<>();

    /** @param mayBeTold figures whose movement as a whole is no secret, as both publications show it */
    Withholding(Split split, Collection<Figure> mayBeTold) {
        this.split = split;
        this.mayBeTold = new HashSet<>(mayBeTold);
        Map<List<Object>, List<Figure>> dimensions = new HashMap<>();
        for (Figure figure : split.figures()) {
            if (figure.dimension() == null) {
                tell(figure);
            } else {
                dimensions
                        .computeIfAbsent(List.of(figure.feeBasis(), figure.dimension()), key -> new ArrayList<>())
                        .add(figure);
            }
        }
        dimensions.values().forEach(this::tellAllOrNone);
    }

    boolean tells(Figure figure) {
        return withheld.containsKey(figure);
    }

    /** Those of the causes of a figure that is told whose parts are told together alone. */
    Set<Cause> withheld(Figure figure) {
        return withheld.get(figure);
    }

    private void tell(Figure figure) {
        if (!mayBeTold.contains(figure) || isSecret(figure, split.causes(figure))) {
            return;
        }
        Set<Cause> together = EnumSet.noneOf(Cause.class);
        split.causes(figure).stream()
                .filter(cause -> isSecret(figure, Set.of(cause)))
                .forEach(together::add);
        while (isSecret(figure, together)) {
            Optional<Cause> next = split.causes(figure).stream()
                    .filter(cause -> !together.contains(cause))
                    .min(Comparator.comparingInt(
                            cause -> touched(figure, Set.of(cause)).patients()));
            together.add(next.orElseThrow()); // all of them together are no secret
        }
        withheld.put(figure, together);
    }

    private void tellAllOrNone(List<Figure> values) {
        Figure all = Figure.ofAll(values.get(0).feeBasis());
        boolean nothingWithheld =
                tells(all) ? withheld(all).isEmpty() : !split.figures().contains(all);
        boolean allCanBe = nothingWithheld
                && values.stream()
                        .allMatch(figure -> mayBeTold.contains(figure)
                                && !isSecret(figure, split.causes(figure))
                                && split.causes(figure).stream().noneMatch(cause -> isSecret(figure, Set.of(cause))));
        if (allCanBe) {
            values.forEach(figure -> withheld.put(figure, Set.of()));
        }
    }

    private boolean isSecret(Figure figure, Set<Cause> causes) {
        return touched(figure, causes).mustBeHidden();
    }

    private Touched touched(Figure figure, Set<Cause> causes) {
        return split.touched(figure, causes);
    }
}
