package org.claimsbenchmark.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The project's own tables with changes made to some files. */
final class TamperedTables implements Function<String, InputStream> {

    private final Map<String, UnaryOperator<String>> changes = new HashMap<>();
    private final Map<String, Charset> charsets = new HashMap<>();
    private UnaryOperator<String> everywhere = UnaryOperator.identity();

    TamperedTables change(String file, UnaryOperator<String> change) {
        changes.merge(file, change, (first, second) -> text -> second.apply(first.apply(text)));
        return this;
    }

    TamperedTables changeAll(UnaryOperator<String> change) {
        everywhere = change;
        return this;
    }

    /** Replaces a text that the file holds. */
    TamperedTables replace(String file, String text, String by) {
        return change(file, content -> {
            if (!content.contains(text)) {
                throw new IllegalArgumentException(file + " does not hold: " + text);
            }
            return content.replace(text, by);
        });
    }

    /** Adds a row at the end. */
    TamperedTables add(String file, String row) {
        return change(file, content -> content + row + "\n");
    }

    TamperedTables remove(String file) {
        return change(file, content -> null);
    }

    TamperedTables inCharset(String file, Charset charset) {
        charsets.put(file, charset);
        return this;
    }

    ReferenceTables load() {
        return ReferenceTables.load(this);
    }

    @Override
    public InputStream apply(String file) {
        String content = everywhere.apply(
                changes.getOrDefault(file, UnaryOperator.identity()).apply(original(file)));
        return content == null
                ? null
                : new ByteArrayInputStream(content.getBytes(charsets.getOrDefault(file, StandardCharsets.UTF_8)));
    }

    /** Rows of the file with its header. */
    static int lines(String file) {
        return (int) original(file).lines().count();
    }

    private static String original(String file) {
        try (InputStream content = ReferenceTables.class.getResourceAsStream("/reference/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
