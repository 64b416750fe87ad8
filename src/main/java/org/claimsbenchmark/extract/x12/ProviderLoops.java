package org.claimsbenchmark.extract.x12;

import org.claimsbenchmark.extract.x12.segment.Segment;

/** Who rendered, and where: loops 2310 of a claim and 2420 of a line. */
final class ProviderLoops {

    private final Values values;
    private String entity = "";

    /** @param values of the claim or the line */
    ProviderLoops(Values values) {
        this.values = values;
    }

    void accept(Segment segment) {
        switch (segment.name()) {
            case "NM1" -> {
                entity = segment.element(1);
                if (entity.equals("82")) {
                    // of another provider than the claim's: its taxonomy goes with it
                    values.set(ClaimColumns.RENDERING_NPI, segment.has(8, "XX") ? segment.element(9) : "");
                    values.set(ClaimColumns.RENDERING_TAXONOMY, "");
                }
            }
            case "PRV" -> {
                if (entity.equals("82") && segment.has(1, "PE")) {
                    values.set(ClaimColumns.RENDERING_TAXONOMY, segment.element(3));
                }
            }
            case "N4" -> {
                if (entity.equals("77")) {
                    values.set(ClaimColumns.STATE, segment.element(2));
                }
            }
            default -> {
                // names, streets and second identifiers
            }
        }
    }
}
