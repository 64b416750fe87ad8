/**
 * Drafts a layout for an extract that none fits. It guesses from the header and the first rows, says of every guess why, and
 * never writes a value of the extract into the draft.
 */
package org.claimsbenchmark.check.draft;
