/**
 * What a run found, for people: the summary on the terminal and {@code reports/runs/<run>/run.md}.
 *
 * <p>Enters: a published run in the database. Leaves: text and Markdown with the counts an operator needs and the figures
 * as analysts may see them. This room never computes a figure and never shows a value of a patient or claim field.
 */
package org.claimsbenchmark.report;
