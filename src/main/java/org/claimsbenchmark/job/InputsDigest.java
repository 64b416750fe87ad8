package org.claimsbenchmark.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.layout.LayoutDecision;
import org.claimsbenchmark.layout.LayoutMatch;

/** What a run was given as one hex digest, whatever the order it was given in. */
final class InputsDigest {

    private InputsDigest() {}

    /**
     * Over the contents and names of all inputs, what is stated of them, and which layouts read them.
     *
     * @param orders that change the figures besides, as words
     */
    static String of(Discovery inputs, Function<ExtractFile, LayoutDecision> layoutOf, List<String> orders) {
        Stream<String> files = inputs.extracts().stream()
                .map(input -> input.sha256() + " " + input.fileName()
                        + (inputs.controls().containsKey(input)
                                ? " " + inputs.controls().get(input)
                                : "")
                        + (layoutOf.apply(input) instanceof LayoutMatch layout
                                ? " " + layout.layoutName() + " " + layout.layoutRevision()
                                : ""));
        return digest(Stream.concat(files, orders.stream()));
    }

    /** Of a run that loads no extract. */
    static String of(String order) {
        return digest(Stream.of(order));
    }

    private static String digest(Stream<String> inputs) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            inputs.sorted().forEach(input -> digest.update((input + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
