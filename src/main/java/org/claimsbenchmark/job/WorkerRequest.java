package org.claimsbenchmark.job;

import java.time.Duration;
import org.claimsbenchmark.layout.LayoutCatalog;

/**
 * What a worker is asked to do.
 *
 * @param threads portions that it loads at a time, 1 or more
 * @param pollEvery how long it waits when nothing is to be done
 * @param layouts that extracts may have
 */
public record WorkerRequest(int threads, Duration pollEvery, LayoutCatalog layouts) {}
