/**
 * The versioned code sets for CPT 20982, read from CSV resources, validated, and copied into schema {@code reference}.
 *
 * <p>Enters: the CSV resources. Leaves: {@code ReferenceTables}, immutable, answering as of a service date, with one
 * version hash. This room never sees a claim line's identity and never guesses: what no table holds is absent.
 */
package org.claimsbenchmark.reference;
