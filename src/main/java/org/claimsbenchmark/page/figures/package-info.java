/** The figures of one publication, read as one snapshot, and how numbers are written for people. */
package org.claimsbenchmark.page.figures;
