/**
 * Word of how an attempt at a run ended, to whoever listens elsewhere.
 *
 * <p>Enters: the account of an attempt and a URL. Leaves: one small JSON document, posted. This room never tells a value of a
 * patient or claim field, never logs the URL, and never fails a run.
 */
package org.claimsbenchmark.notification;
