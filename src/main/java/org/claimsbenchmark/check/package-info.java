/**
 * A look at extracts before they are loaded.
 *
 * <p>Enters: paths of extracts, layouts and reference tables. Leaves: a {@code CheckReport}, as text or as one JSON
 * document; the profile of an extract, and what differs from an earlier one; the draft of a layout. This room never
 * loads anything, never knows a database or Spring, never logs, and never shows an identifier or a name: of claims it shows
 * codes, dates and amounts of a few lines, for the person who has the file.
 */
package org.claimsbenchmark.check;
