/**
 * Bytes of X12 to segments.
 *
 * <p>Enters: the content of a file. Leaves: segments with their elements and their place, in order, envelopes included; a
 * file that is no X12 of version 00501, is cut short, or contradicts itself in its envelopes leaves as an {@code X12Fault}
 * with the words for it. This room knows the library that splits and checks, and no other does; it never knows what a
 * segment is about, and never puts a value into a sentence.
 */
package org.claimsbenchmark.extract.x12.segment;
