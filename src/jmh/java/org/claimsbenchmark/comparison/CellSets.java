package org.claimsbenchmark.comparison;

import java.util.ArrayList;
import java.util.List;

/** What the published cells are grouped by, read from the rules anew: none, each dimension, each pair, two of three. */
final class CellSets {

    static final String FEE_BASIS = "fee_basis";

    static final List<String> DIMENSIONS = List.of(
            "payer", "line_of_business", "site_of_service", "modifier_use", "diagnosis_group", "specialty", "state");

    private CellSets() {}

    /** The 31 sets beside fee basis and period. */
    static List<List<String>> all() {
        List<List<String>> sets = new ArrayList<>();
        sets.add(List.of());
        for (int first = 0; first < DIMENSIONS.size(); first++) {
            sets.add(List.of(DIMENSIONS.get(first)));
            for (int second = first + 1; second < DIMENSIONS.size(); second++) {
                sets.add(List.of(DIMENSIONS.get(first), DIMENSIONS.get(second)));
            }
        }
        sets.add(List.of("payer", "site_of_service", "modifier_use"));
        sets.add(List.of("payer", "line_of_business", "site_of_service"));
        return sets;
    }
}
