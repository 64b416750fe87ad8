/**
 * Extracts in object storage that speaks S3, as files of Java: whoever reads a path reads an object, by ranges.
 *
 * <p>Enters: {@code s3://BUCKET/KEY}. Leaves: paths to read. It never writes, and never keeps a copy on disk.
 */
package org.claimsbenchmark.objects;
