/** What schema {@code benchmark} says of its views, and their rows, as every file format needs them. */
package org.claimsbenchmark.export.view;
