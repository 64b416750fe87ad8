package org.claimsbenchmark.samples;

import java.util.Random;

/** Chance that falls the same on every machine: only the draws whose algorithm {@link Random} documents. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number from low to high that prefers the middle. */
    int around(int low, int high) {
        return (between(low, high) + between(low, high) + between(low, high)) / 3;
    }

    boolean chance(int perThousand) {
        return random.nextInt(1000) < perThousand;
    }

    /** One of the choices, each as often as its weight says: {@code "LT=14"}. */
    String pick(String... weighted) {
        int total = 0;
        for (String choice : weighted) {
            total += weight(choice);
        }
        int left = random.nextInt(total);
        for (String choice : weighted) {
            left -= weight(choice);
            if (left < 0) {
                return choice.substring(0, choice.lastIndexOf('='));
            }
        }
        throw new IllegalStateException();
    }

    private static int weight(String choice) {
        return Integer.parseInt(choice.substring(choice.lastIndexOf('=') + 1));
    }
}
