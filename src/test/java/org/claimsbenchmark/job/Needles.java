package org.claimsbenchmark.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;

/** A marked text in the forms in which something may hold it: as it is in either case, in hexadecimal digits, in Base64. */
final class Needles {

    private final String plain;
    private final List<String> encoded = new ArrayList<>();

    /** @param text letters and digits of ASCII */
    Needles(String text) {
        this.plain = text.toUpperCase(Locale.ROOT);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        encoded.add(HexFormat.of().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            byte[] placed = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, placed, before, bytes.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(placed);
            // the first and last characters depend on the neighbours
            encoded.add(base64.substring(before == 0 ? 0 : before + 1, base64.length() - 1));
        }
    }

    boolean areIn(String text) {
        return areIn(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The regular files below a folder that hold one, links not followed. */
    List<Path> filesBelow(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                try {
                    if (areIn(Files.readAllBytes(file))) {
                        found.add(folder.relativize(file));
                    }
                } catch (NoSuchFileException goneMeanwhile) {
                    continue;
                }
            }
        }
        return found;
    }

    /** The tables of every schema with a row that holds one; what the server remembers for its planner is in such too. */
    List<String> tablesOf(TestDatabase database) {
        String pattern = "'(?i)" + plain + "|" + String.join("|", encoded) + "'";
        return Rows.of(database, "select oid::regclass::text as name from pg_class where relkind in ('r', 'p')")
                .stream()
                .map(row -> (String) row.get("name"))
                .filter(table -> (Boolean) Rows.single(
                        database, "select exists (select from " + table + " t where t::text ~ " + pattern + ")"))
                .toList();
    }

    private boolean areIn(byte[] content) {
        return contains(content, plain, true) || encoded.stream().anyMatch(text -> contains(content, text, false));
    }

    private static boolean contains(byte[] content, String text, boolean inEitherCase) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + wanted.length <= content.length; at++) {
            int same = 0;
            while (same < wanted.length && folded(content[at + same], inEitherCase) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static byte folded(byte letter, boolean toUpperCase) {
        return toUpperCase && letter >= 'a' && letter <= 'z' ? (byte) (letter - 'a' + 'A') : letter;
    }
}
