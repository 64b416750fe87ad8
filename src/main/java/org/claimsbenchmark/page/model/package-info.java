/** What stands on the page, before it is HTML: sections of text, key figures, charts and tables. */
package org.claimsbenchmark.page.model;
