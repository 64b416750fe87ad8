/**
 * The synthetic extracts of {@code input-samples/}, the generator that writes them, and what is expected of them.
 *
 * <p>Enters: a fixed seed. Leaves: files, byte for byte the same on every machine. Nothing here stands for a real person,
 * provider or claim.
 */
package org.claimsbenchmark.samples;
