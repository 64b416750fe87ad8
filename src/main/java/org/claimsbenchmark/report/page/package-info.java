/** The account of an attempt in the forms that people and programs read: terminal text, Markdown, JSON; and the folder for it. */
package org.claimsbenchmark.report.page;
