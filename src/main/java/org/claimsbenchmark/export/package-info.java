/**
 * Views of schema {@code benchmark} as files for other programs: CSV, Parquet, Excel.
 *
 * <p>Enters: a connection that may read schema {@code benchmark}, the names of views, an edition. Leaves: one file a view, with
 * its dictionary and the privacy rule, written whole or not at all. It computes no figure, and never reads another schema.
 */
package org.claimsbenchmark.export;
