/**
 * What differs between two extracts of one origin: columns, filled shares, codes and dates. It never sees a line of either,
 * only their profiles.
 */
package org.claimsbenchmark.check.drift;
