/**
 * How long what earlier runs left is kept.
 *
 * <p>Enters: a connection in a transaction, an edition, what is to be kept. Leaves: rows removed, and a listing of them. What
 * the edition shows, and what it or a kept publication rests on, it never touches; nor the record that a content was taken out.
 */
package org.claimsbenchmark.retention;
