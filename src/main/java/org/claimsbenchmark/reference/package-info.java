/**
 * The versioned code sets for CPT 20982, read from CSV resources, validated, and copied into schema {@code reference}.
 *
 * <p>Enters: the CSV resources of folder {@code reference}, one a table, each row with its source and effective dates.
 * Leaves: {@code ReferenceTables}, immutable, answering as of a service date, with one version hash; and the same rows
 * in the database under that version. This room never sees a claim line's identity, never commits, and never guesses:
 * what no table holds is absent.
 *
 * <p>To add a later release of a code set, end the old rows with {@code effective_to} and add new ones; do not edit
 * what a published figure rested on. A CPT code carries few words of our own, never its official descriptor.
 */
package org.claimsbenchmark.reference;
