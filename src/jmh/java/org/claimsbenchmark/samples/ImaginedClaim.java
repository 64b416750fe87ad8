package org.claimsbenchmark.samples;

import java.util.List;

/**
 * A claim as it was first billed.
 *
 * @param number of the claim
 * @param person number of the person
 * @param day of service, 0-based day of the period
 * @param patient what the person looks like
 * @param lines one to five
 */
record ImaginedClaim(long number, int person, int day, PatientTemplate patient, List<Line> lines) {

    /**
     * One line of it.
     *
     * @param renderingProvider number of the provider
     * @param billingProvider number of the provider
     * @param billed cents
     * @param allowed cents or {@link LineTemplate#ABSENT}
     * @param paid cents
     * @param ownDate whether the line repeats the claim's date
     */
    record Line(
            LineTemplate template,
            int renderingProvider,
            int billingProvider,
            long billed,
            long allowed,
            long paid,
            boolean ownDate) {

        /** The same line at another price. */
        Line repriced(int perMille) {
            return new Line(
                    template,
                    renderingProvider,
                    billingProvider,
                    scaled(billed, perMille),
                    scaled(allowed, perMille),
                    scaled(paid, perMille),
                    ownDate);
        }

        /** The same line taking its money back. */
        Line reversed() {
            return new Line(
                    template,
                    renderingProvider,
                    billingProvider,
                    -billed,
                    allowed == LineTemplate.ABSENT ? allowed : -allowed,
                    -paid,
                    ownDate);
        }

        private static long scaled(long cents, int perMille) {
            return cents == LineTemplate.ABSENT ? cents : cents * perMille / 1000;
        }
    }

    ImaginedClaim repriced(int perMille) {
        return with(lines.stream().map(line -> line.repriced(perMille)).toList());
    }

    ImaginedClaim reversed() {
        return with(lines.stream().map(Line::reversed).toList());
    }

    private ImaginedClaim with(List<Line> other) {
        return new ImaginedClaim(number, person, day, patient, other);
    }
}
