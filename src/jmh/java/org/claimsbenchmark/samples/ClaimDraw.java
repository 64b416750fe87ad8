package org.claimsbenchmark.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimsbenchmark.samples.ComparisonExtract.Shape;
import org.claimsbenchmark.samples.PatientTemplate.Encounter;

/** Draws one claim after the other. */
final class ClaimDraw {

    private static final int MOST_LINES = 5;
    private static final int RENDERING_PROVIDERS = 3_000;
    private static final int BILLING_PROVIDERS = 600;
    private static final int CLAIMS_A_SCOPED_ONE = 2_000;
    private static final int CLAIMS_A_STRAY_RELATED_ONE = 500;
    private static final double SPREAD_OF_PRICES = 0.3;

    private final Shape shape;
    private final int persons;
    private final int days;
    private final List<PatientTemplate> patients;
    private final Chance chance;
    /** Lognormal factors, per mille. */
    private final int[] priceFactors = new int[4_096];

    ClaimDraw(Shape shape, int persons, int days, List<PatientTemplate> patients, Chance chance) {
        this.shape = shape;
        this.persons = persons;
        this.days = days;
        this.patients = patients;
        this.chance = chance;
        Random gaussian = new Random(ComparisonExtract.SEED);
        for (int i = 0; i < priceFactors.length; i++) {
            priceFactors[i] = (int) Math.max(50, 1000 * StrictMath.exp(SPREAD_OF_PRICES * gaussian.nextGaussian()));
        }
    }

    ImaginedClaim claim(long number) {
        int person = chance.below(persons);
        PatientTemplate patient = patients.get(person % patients.size());
        Encounter encounter =
                patient.encounters().get(chance.below(patient.encounters().size()));
        boolean scoped = chance.below(CLAIMS_A_SCOPED_ONE) == 0;
        boolean stray = chance.below(CLAIMS_A_STRAY_RELATED_ONE) == 0;
        int count = chance.between(1, MOST_LINES);
        List<ImaginedClaim.Line> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<LineTemplate> kind = shape == Shape.DENSE ? dense(encounter) : sparse(encounter, i, scoped, stray);
            lines.add(line(kind.get(chance.below(kind.size()))));
        }
        return new ImaginedClaim(number, person, chance.below(days), patient, lines);
    }

    private List<LineTemplate> dense(Encounter encounter) {
        return switch (chance.below(15)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> encounter.index();
            case 10, 11 -> encounter.related();
            default -> encounter.other();
        };
    }

    private List<LineTemplate> sparse(Encounter encounter, int line, boolean scoped, boolean stray) {
        if (scoped && line == 0) {
            return encounter.index();
        }
        boolean related = scoped ? line == 1 && chance.below(3) == 0 : stray && line == 0;
        return related ? encounter.related() : encounter.other();
    }

    private ImaginedClaim.Line line(LineTemplate template) {
        int factor = priceFactors[chance.below(priceFactors.length)];
        long paid = varied(template.paid(), factor) * chance.between(850, 1_000) / 1000;
        return new ImaginedClaim.Line(
                template,
                chance.below(RENDERING_PROVIDERS),
                chance.below(BILLING_PROVIDERS),
                varied(template.billed(), factor) * chance.between(900, 1_100) / 1000,
                varied(template.allowed(), factor),
                paid,
                !chance.perTenThousand(300));
    }

    private static long varied(long cents, int perMille) {
        return cents == LineTemplate.ABSENT ? cents : cents * perMille / 1000;
    }
}
