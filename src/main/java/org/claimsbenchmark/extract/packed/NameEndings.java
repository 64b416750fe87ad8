package org.claimsbenchmark.extract.packed;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the names of extracts end, and those of files that hold extracts packed; in capitals or not. */
public final class NameEndings {

    private static final List<String> EXTRACTS =
            List.of(".csv", ".txt", ".tsv", ".psv", ".dat", ".837", ".837p", ".837i", ".835", ".x12", ".edi");
    private static final List<String> PACKED = List.of(".gz", ".zip", ".zst", ".bz2");

    private NameEndings() {}

    public static boolean isOfExtract(String name) {
        return endsInOneOf(EXTRACTS, name);
    }

    public static boolean isOfPackedFile(String name) {
        return endsInOneOf(PACKED, name);
    }

    /** Those of extracts, for a sentence. */
    public static String ofExtracts() {
        return inWords(EXTRACTS);
    }

    /** All of them, for a sentence. */
    public static String ofFiles() {
        return inWords(Stream.of(EXTRACTS, PACKED).flatMap(List::stream).toList());
    }

    private static String inWords(List<String> endings) {
        int last = endings.size() - 1;
        return endings.subList(0, last).stream().collect(Collectors.joining(", ")) + " or " + endings.get(last);
    }

    private static boolean endsInOneOf(List<String> endings, String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lowerCase::endsWith);
    }
}
