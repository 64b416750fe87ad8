package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether all contenders gave the same cells. The peers hide cells of 1 to 10 patients and no more; ours hides besides what
 * would let those be derived, and prices of a few. So peers agree when their files are the same bytes; ours with a peer when it has
 * the same cells, hides all that the peer hides, and every value that it shows is the peer's.
 */
final class Agreement {

    /** Between values; a value that holds one is quoted. */
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private Agreement() {}

    /** @throws IllegalStateException naming who gave what, when the cells of any two runs of such as agree byte for byte differ */
    static void require(List<Result> results, long records) {
        for (boolean ours : new boolean[] {true, false}) {
            Map<String, Set<String>> contendersByDigest = new TreeMap<>();
            for (Result result : results) {
                if (result.records() == records && !result.digest().isEmpty() && result.isOurs() == ours) {
                    contendersByDigest
                            .computeIfAbsent(result.digest(), digest -> new TreeSet<>())
                            .add(result.contender());
                }
            }
            if (contendersByDigest.size() > 1) {
                throw new IllegalStateException(
                        "expected the same cells of all, by SHA-256 of their canonical form, got " + contendersByDigest
                                + "; compare their files in the folder cells");
            }
        }
    }

    /**
     * @return how many of the values that the peer shows ours shows too
     * @throws IllegalStateException naming the first cell where they do not agree
     */
    static long shownValues(Path ours, Path peers) throws IOException {
        List<String> ourCells = Files.readAllLines(ours, StandardCharsets.UTF_8);
        List<String> peersCells = Files.readAllLines(peers, StandardCharsets.UTF_8);
        if (ourCells.size() != peersCells.size()) {
            throw new IllegalStateException("expected as many cells of ours as of the peer, " + peersCells.size()
                    + ", got " + ourCells.size() + "; compare " + ours + " with " + peers);
        }
        long shown = 0;
        for (int cell = 0; cell < ourCells.size(); cell++) {
            String[] our = COMMA.split(ourCells.get(cell), -1);
            String[] peer = COMMA.split(peersCells.get(cell), -1);
            shown += shownValues(our, peer, ours + " with " + peers + ", line " + (cell + 1));
        }
        return shown;
    }

    private static long shownValues(String[] our, String[] peer, String where) {
        int suppressed = peer.length - 1;
        boolean hidden = our[suppressed].equals("true");
        long shown = 0;
        for (int column = 0; column < suppressed; column++) {
            boolean isKey = column < CellFile.KEYS;
            if (isKey || !our[column].isEmpty()) {
                if (!our[column].equals(peer[column]) || !isKey && hidden) {
                    throw new IllegalStateException("the cells differ: compare " + where);
                }
                shown += isKey ? 0 : 1;
            }
        }
        if (peer[suppressed].equals("true") && !hidden) {
            throw new IllegalStateException("ours shows what the peer hides: compare " + where);
        }
        return shown;
    }
}
