package org.claimsbenchmark;

/** Entry point. */
public final class ClaimsBenchmarkApplication {

    private ClaimsBenchmarkApplication() {}

    public static void main(String[] args) {}
}
