package org.claimsbenchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows in PostgreSQL's COPY text format (PostgreSQL manual, COPY, "Text Format"): tab between columns, {@code \N} for
 * null, backslash escapes.
 */
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean firstColumn = true;

    CopyText column(String value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    CopyText column(Object value) {
        return column(value == null ? null : value.toString());
    }

    CopyText column(long value) {
        separate();
        text.append(value);
        return this;
    }

    CopyText column(boolean value) {
        separate();
        text.append(value ? 't' : 'f');
        return this;
    }

    /** A {@code text[]} literal; every element is quoted, so that none is mistaken for null or a brace. */
    CopyText column(List<String> elements) {
        separate();
        text.append('{');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append('"');
            escapeElement(elements.get(i));
            text.append('"');
        }
        text.append('}');
        return this;
    }

    void endRow() {
        text.append('\n');
        firstColumn = true;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    byte[] toBytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void separate() {
        if (firstColumn) {
            firstColumn = false;
        } else {
            text.append('\t');
        }
    }

    private void escapeElement(String element) {
        for (int i = 0; i < element.length(); i++) {
            char c = element.charAt(i);
            switch (c) {
                // twice: once for the array literal, once for COPY
                case '\\' -> text.append("\\\\\\\\");
                case '"' -> text.append("\\\\\"");
                default -> escape(c);
            }
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(c);
        }
    }
}
