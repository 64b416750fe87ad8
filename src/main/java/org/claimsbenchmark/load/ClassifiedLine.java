package org.claimsbenchmark.load;

import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.classify.Classification;

/**
 * A claim line with what it means.
 *
 * @param line as read
 * @param classification as judged by the reference tables of the run
 * @param index whether its procedure code is 20982 rather than a related one
 */
public record ClassifiedLine(ClaimLine line, Classification classification, boolean index) {}
