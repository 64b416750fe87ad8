package org.claimsbenchmark.cli;

/** How the log is written. */
enum LogFormat {
    /** Lines for people, as {@link TextLogEncoder} writes them. */
    TEXT,
    /** One JSON object a line, as {@link JsonLogEncoder} writes it. */
    JSON
}
