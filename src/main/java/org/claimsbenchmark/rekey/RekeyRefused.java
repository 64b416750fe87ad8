package org.claimsbenchmark.rekey;

import java.util.List;

/** The key cannot be changed; the message names every extract, and what to do. */
public final class RekeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    RekeyRefused(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
