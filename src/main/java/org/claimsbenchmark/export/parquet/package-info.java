/**
 * Flat tables as Parquet files. Apache's own structures say what is in a file ({@code parquet-format-structures}); the pages of
 * values are written here, in the plainest of their encodings, as the writer of parquet-java needs Hadoop to be there.
 */
package org.claimsbenchmark.export.parquet;
