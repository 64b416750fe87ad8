package org.claimsbenchmark.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * What the program prints, without control characters other than tabs and those that end or restart a line. Headers, codes and
 * names are the deliverer's: an escape sequence in one would command the terminal that shows it.
 */
final class PlainOutput extends FilterWriter {

    private static final char REPLACEMENT = '\uFFFD';

    PlainOutput(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        out.write(plain((char) character));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        char[] plain = new char[length];
        for (int i = 0; i < length; i++) {
            plain[i] = plain(text[offset + i]);
        }
        out.write(plain, 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    private static char plain(char character) {
        boolean kept = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !kept ? REPLACEMENT : character;
    }
}
