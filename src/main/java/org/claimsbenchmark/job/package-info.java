/**
 * The run: register, load reference, load lines, replay rejects, judge extracts, settle, benchmark, check, publish.
 *
 * <p>Enters: a {@code RunRequest}. Leaves: a {@code RunOutcome}, and either a publication or nothing that analysts see.
 * The only room that knows Spring Batch. Where
 * workers in other processes load, {@code remote} is what managers and workers say to each other. It
 * never throws, logs or leaves in the job repository a source value, and never publishes what does not balance.
 */
package org.claimsbenchmark.job;
