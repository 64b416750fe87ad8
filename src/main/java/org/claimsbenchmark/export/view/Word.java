package org.claimsbenchmark.export.view;

/** A word that comments use, and what it means. */
public record Word(String name, String definition) {}
