/**
 * YAML files of whoever operates the program, as nodes that know their line.
 *
 * <p>Enters: the text of a file. Leaves: mappings, lists and texts, or a fault with file and line. This room never builds an
 * object that a file names, never guesses a type from a text, and never takes a key twice.
 */
package org.claimsbenchmark.yaml;
