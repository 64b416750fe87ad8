package org.claimsbenchmark.export;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.export.view.Publication;
import org.claimsbenchmark.export.view.View;
import org.claimsbenchmark.export.view.Word;

/**
 * What a file says of itself beside its rows.
 *
 * @param publication that the rows are of; null where they belong to none
 * @param words what the words of the comments mean
 */
record About(View view, Publication publication, List<Word> words) {

    private static final String PRIVACY_WORD = "suppressed";

    private static final String ABSENT =
            "A row that is not here, and a measure that is not there, is zero or hidden: never read it as zero."
                    + " Where the rows below a total do not add up to it, the rest is hidden.";

    /** One statement under its name. */
    record Statement(String name, String text) {}

    /** Which figures these are. */
    List<Statement> origin() {
        List<Statement> origin = new ArrayList<>();
        origin.add(new Statement("view", "benchmark." + view.name()));
        if (publication != null) {
            origin.add(new Statement("edition", publication.edition()));
            origin.add(new Statement("run", Long.toString(publication.runId())));
            origin.add(new Statement("published", publication.publishedAt().toString()));
            origin.add(new Statement("program", publication.programVersion()));
            origin.add(new Statement("reference", publication.referenceVersion()));
        }
        return origin;
    }

    /** The privacy rule, from the database's own definition, and what it means for a reader. */
    String privacy() {
        String rule = words.stream()
                .filter(word -> word.name().equals(PRIVACY_WORD))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("benchmark.definition does not say what suppressed means"))
                .definition();
        return "Nothing here is about fewer than 11 patients. " + rule + " " + ABSENT;
    }
}
