/** What is known of one attempt at a run, as data: from the database, and from the attempt itself. */
package org.claimsbenchmark.report.account;
