package org.claimsbenchmark.job;

import java.util.List;

/** Nothing can be published of what the run was given. */
final class RunRefused extends RuntimeException {

    private final transient List<String> sentences;

    /** @param sentences every reason, with place, expectation and remedy */
    RunRefused(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
        this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
        return sentences;
    }
}
