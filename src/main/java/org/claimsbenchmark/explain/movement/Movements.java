package org.claimsbenchmark.explain.movement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.claimsbenchmark.history.Listing;

/** Splits what moved between two publications by cause. */
public final class Movements {

    /** Of the listing. */
    public static final String TITLE = "What moved them";

    private Movements() {}

    /**
     * Of every figure that both publications show: by how much it moved, what of that each cause made, and what of it may
     * only be told together. The parts add up to the whole.
     *
     * @param connection in a transaction; its user may read schema {@code claims}
     * @param before a publication whose lines are still there
     * @param after another one
     */
    public static Listing between(Connection connection, long before, long after) throws SQLException {
        Split split = new Split(ChangedLines.between(connection, before, after));
        List<ShownFigure> figures = ShownFigure.between(connection, before, after).stream()
                .filter(shown -> split.figures().contains(shown.figure()))
                .toList();
        Withholding withholding = new Withholding(
                split,
                figures.stream()
                        .filter(shown -> shown.isOfMany() && shown.isShown(whole(split, shown.figure())))
                        .map(ShownFigure::figure)
                        .toList());
        List<List<Object>> rows = new ArrayList<>();
        for (ShownFigure shown : figures) {
            if (withholding.tells(shown.figure())) {
                addParts(rows, split, shown, withholding.withheld(shown.figure()));
            } else if (!shown.isShown(whole(split, shown.figure()))) {
                rows.add(row(shown, "suppressed in one of them", null));
            }
        }
        return listing(rows);
    }

    private static Listing listing(List<List<Object>> rows) {
        return new Listing(
                TITLE,
                List.of("fee_basis", "dimension", "value", "cause", "lines", "allowed_sum"),
                List.of(false, false, false, false, true, true),
                rows);
    }

    private static Movement whole(Split split, Figure figure) {
        return split.moved(figure, split.causes(figure));
    }

    private static void addParts(List<List<Object>> rows, Split split, ShownFigure shown, Set<Cause> withheld) {
        Figure figure = shown.figure();
        rows.add(row(shown, "all together", whole(split, figure)));
        for (Cause cause : split.causes(figure)) {
            if (!withheld.contains(cause)) {
                rows.add(row(shown, cause.text(), split.moved(figure, Set.of(cause))));
            }
        }
        if (!withheld.isEmpty()) {
            rows.add(row(shown, "withheld by cause", split.moved(figure, withheld)));
        }
    }

    private static List<Object> row(ShownFigure shown, String cause, Movement moved) {
        return Arrays.asList(
                shown.figure().feeBasis(),
                shown.figure().dimensionText(),
                shown.figure().value(),
                cause,
                moved == null ? null : moved.lines(),
                moved == null || !shown.amountsAreShown() ? null : BigDecimal.valueOf(moved.allowedCents(), 2));
    }
}
