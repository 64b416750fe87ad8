/** The page's sections: each turns figures into text, charts and tables. */
package org.claimsbenchmark.page.section;
