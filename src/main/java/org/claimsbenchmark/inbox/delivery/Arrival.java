package org.claimsbenchmark.inbox.delivery;

import java.time.Instant;

/**
 * A delivery that came.
 *
 * @param name of the file: its path below the inbox, with the inbox's name before it where that has one
 * @param at when it came
 * @param isNew whether it was not loaded before
 */
public record Arrival(String name, Instant at, boolean isNew) {}
