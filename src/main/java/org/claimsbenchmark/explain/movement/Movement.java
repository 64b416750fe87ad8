package org.claimsbenchmark.explain.movement;

/**
 * By how much a figure moved.
 *
 * @param lines more of them, or fewer
 * @param allowedCents likewise, over priced lines
 */
record Movement(long lines, long allowedCents) {

    static final Movement NONE = new Movement(0, 0);

    /** What one claim line adds to one figure. */
    static Movement of(Change change, Figure figure) {
        Movement moved = NONE;
        if (figure.has(change.after())) {
            moved = moved.plus(of(change.after()));
        }
        return figure.has(change.before()) ? moved.minus(of(change.before())) : moved;
    }

    private static Movement of(Side side) {
        return new Movement(1, side.allowedCents());
    }

    Movement plus(Movement other) {
        return new Movement(lines + other.lines, Math.addExact(allowedCents, other.allowedCents));
    }

    Movement minus(Movement other) {
        return new Movement(lines - other.lines, Math.subtractExact(allowedCents, other.allowedCents));
    }
}
