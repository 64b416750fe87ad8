package org.claimsbenchmark.extract.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** How the bytes of an extract lie in the file that was delivered. Told by the file's first bytes, never by its name. */
public enum Packing {
    /** As they are. */
    NONE("a plain file", "cat", ""),
    /** RFC 1952, of one member or many. */
    GZIP("a gzip archive", "gzip -t", "\u001F\u008B"),
    /** RFC 8878, of one frame or many; some programs begin with a frame to be skipped. */
    ZSTD("a zstd archive", "zstd -t", "\\(\u00B5/\u00FD|[\\x50-\\x5F]\\*M\u0018"),
    BZIP2("a bzip2 archive", "bzip2 -t", "BZh[1-9](1AY&SY|\u0017rE8P\u0090)"),
    /** One entry of a ZIP archive, which holds any number of extracts; the first bytes are those of the archive. */
    ZIP_ENTRY("a ZIP archive", "unzip -t", "PK(\u0003\u0004|\u0005\u0006)");

    /** How many of a file's first bytes tell. */
    public static final int HEAD_BYTES = 10;

    private final String archive;
    private final String check;
    private final Pattern firstBytes;

    Packing(String archive, String check, String firstBytes) {
        this.archive = archive;
        this.check = check;
        this.firstBytes = Pattern.compile(firstBytes, Pattern.DOTALL);
    }

    /** How a file that begins so is packed. */
    public static Packing of(byte[] firstBytes) {
        String head = new String(firstBytes, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(packing -> packing != NONE)
                .filter(packing -> packing.firstBytes.matcher(head).lookingAt())
                .findFirst()
                .orElse(NONE);
    }

    /** Such a file in a sentence, with its article. */
    public String archive() {
        return archive;
    }

    /** The command that checks such a file. */
    String check() {
        return check;
    }
}
