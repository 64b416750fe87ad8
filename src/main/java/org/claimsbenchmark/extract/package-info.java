/**
 * Bytes to numbered records.
 *
 * <p>Enters: paths of delivered files, packed or not. Leaves: {@code ExtractFile}s with their digest, and records with
 * the position that never leaves them; what cannot be read leaves as a {@code Finding}, never as an exception. This room
 * never knows what a column means, never decides whether a record counts, and never puts a source value into a sentence.
 */
package org.claimsbenchmark.extract;
