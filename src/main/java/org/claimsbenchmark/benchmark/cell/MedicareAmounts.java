package org.claimsbenchmark.benchmark.cell;

import java.util.OptionalLong;

/** The national Medicare amount of 20982. */
@FunctionalInterface
public interface MedicareAmounts {

    /**
     * @param feeBasis value of the dimension
     * @param serviceYear calendar year
     * @return cents, above zero, or empty where the reference has none
     */
    OptionalLong cents(String feeBasis, int serviceYear);
}
