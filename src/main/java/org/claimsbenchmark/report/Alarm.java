package org.claimsbenchmark.report;

/**
 * Something that whoever is on call should know of, beside what the run itself finds: a delivery that is late, a file that is
 * still growing.
 *
 * @param code short and stable, for example {@code MISSING_DELIVERY}
 * @param subject what it is about: a delivery, a file, a folder; no value of a claim
 * @param sentence place, expectation and remedy, without any source value
 */
public record Alarm(String code, String subject, String sentence) {}
