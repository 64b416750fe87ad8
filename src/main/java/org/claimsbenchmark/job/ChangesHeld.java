package org.claimsbenchmark.job;

/** The figures differ from those published by so few patients that they are not published. */
final class ChangesHeld extends RuntimeException {

    ChangesHeld(String message) {
        super(message);
    }
}
