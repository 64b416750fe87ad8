/**
 * What became of every attempt at a run, for people and programs: the summary on the terminal, {@code run.md} and
 * {@code run.json} in a folder of its own below {@code reports/runs}.
 *
 * <p>Enters: what the attempt knows of itself, and its run in the database. Leaves: one account, and text, Markdown and JSON
 * made from it, with the counts an operator needs and the figures as analysts may see them. This room never computes a
 * figure, never shows a value of a patient or claim field, and never lets a file name act as Markdown or HTML.
 */
package org.claimsbenchmark.report;
