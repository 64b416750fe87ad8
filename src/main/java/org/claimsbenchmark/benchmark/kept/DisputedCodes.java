package org.claimsbenchmark.benchmark.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.reference.ReferenceTables.Discrepancy;

/**
 * Finds the codes of an index line on which the card and the official code sets disagree. A code is named as its subject, a colon
 * and the code as the card prints it. Modifiers and related procedures are not looked for: those are published one by one anyway.
 */
final class DisputedCodes {

    private final Map<String, String> taxonomies;
    private final Map<String, String> diagnoses;
    private final Map<String, String> places;

    DisputedCodes(ReferenceTables reference) {
        this.taxonomies = ofSubject(reference, "taxonomy");
        this.diagnoses = ofSubject(reference, "diagnosis");
        this.places = ofSubject(reference, "place_of_service");
    }

    /** Each of them once; of the taxonomies the one that decides the specialty, the rendering, else the billing provider's. */
    List<String> of(LineCodes line) {
        List<String> found = new ArrayList<>(0);
        String taxonomy = line.renderingTaxonomy() != null ? line.renderingTaxonomy() : line.billingTaxonomy();
        add(found, taxonomies.get(taxonomy));
        add(found, places.get(line.placeOfService()));
        for (String diagnosis : line.diagnoses()) {
            add(found, diagnoses.get(diagnosis));
        }
        return found;
    }

    /** By the code as lines carry it. */
    private static Map<String, String> ofSubject(ReferenceTables reference, String subject) {
        Map<String, String> names = new HashMap<>();
        for (Discrepancy discrepancy : reference.discrepancies()) {
            if (discrepancy.subject().equals(subject)) {
                names.put(discrepancy.code().replace(".", ""), subject + ":" + discrepancy.code());
            }
        }
        return names;
    }

    private static void add(List<String> found, String name) {
        if (name != null && !found.contains(name)) {
            found.add(name);
        }
    }
}
