package org.claimsbenchmark.extract.x12;

import java.util.List;
import org.claimsbenchmark.extract.x12.segment.Segment;

/**
 * One record before it has its number.
 *
 * @param start the segment that begins its line, or its claim where the claim has no lines
 * @param fields one a column
 */
record Row(Segment start, List<String> fields) {}
