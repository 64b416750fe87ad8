package org.claimsbenchmark.extract;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.packed.Packing;

/** Tells by its first bytes that an extract, unpacked once, is no text of an encoding, whatever its name says. */
final class TextCheck {

    /** How many bytes are looked at. */
    static final int HEAD_BYTES = 1 << 16;
    /** Text with a stray NUL is a bad record; one NUL in a hundred bytes is another kind of file. */
    private static final int BYTES_PER_NUL = 100;
    /** Where a tar archive says that it is one; it begins with the name of a file, which is text. */
    private static final int TAR_SIGNATURE_AT = 257;

    private static final String OTHER_ENCODING = "save it as UTF-8, or set encoding in the layout";

    private static final byte[] TAR_SIGNATURE = HexFormat.of().parseHex("7573746172");

    private static final List<Signature> SIGNATURES = List.of(
            signature("d0cf11e0a1b11ae1", "an old Excel workbook", "save the sheet as CSV UTF-8"),
            signature("255044462d", "a PDF document", "deliver the extract as CSV"),
            signature("50415231", "a Parquet file", "export it as CSV"),
            signature("4f626a01", "an Avro file", "export it as CSV"),
            signature("53514c69746520666f726d6174", "an SQLite database", "export the table as CSV"),
            signature("fd377a585a00", "an xz archive", "deliver it as .gz, .zip, .zst or .bz2, or unpacked"),
            signature("377abcaf271c", "a 7z archive", "deliver it as .zip, or unpacked"),
            signature("fffe0000", "UTF-32 text", OTHER_ENCODING),
            signature("0000feff", "UTF-32 text", OTHER_ENCODING));
    private static final List<Signature> UTF_16_SIGNATURES =
            List.of(signature("fffe", "UTF-16 text", OTHER_ENCODING), signature("feff", "UTF-16 text", OTHER_ENCODING));

    private TextCheck() {}

    private record Signature(byte[] bytes, String kind, String remedy) {}

    private static Signature signature(String hex, String kind, String remedy) {
        return new Signature(HexFormat.of().parseHex(hex), kind, remedy);
    }

    /**
     * What the file is instead of text, and what to do; empty when it may be text.
     *
     * @param head the first {@link #HEAD_BYTES} bytes, as delivered
     * @param charset of the text that it should be
     */
    static Optional<String> refusalOf(byte[] head, Charset charset) {
        Packing packing = Packing.of(Arrays.copyOf(head, Math.min(head.length, Packing.HEAD_BYTES)));
        if (packing != Packing.NONE) {
            return Optional.of("found " + packing.archive()
                    + " inside the packed file, and nothing is unpacked twice; pack the extract once");
        }
        if (has(head, TAR_SIGNATURE_AT, TAR_SIGNATURE)) {
            return Optional.of("found a tar archive; deliver its files as .zip, or each for itself");
        }
        boolean utf16 = charset.name().startsWith("UTF-16");
        return Stream.concat(SIGNATURES.stream(), utf16 ? Stream.empty() : UTF_16_SIGNATURES.stream())
                .filter(signature -> has(head, 0, signature.bytes()))
                .map(signature -> "found " + signature.kind() + "; " + signature.remedy())
                .findFirst()
                .or(() -> nuls(head, utf16 ? 2 : 1) * BYTES_PER_NUL > head.length
                        ? Optional.of("found NUL bytes, a binary file or UTF-16 text; " + OTHER_ENCODING)
                        : Optional.empty());
    }

    /** @param width bytes of a character at least, all of which are zero in a NUL */
    private static int nuls(byte[] head, int width) {
        int nuls = 0;
        for (int at = 0; at + width <= head.length; at += width) {
            nuls += head[at] == 0 && head[at + width - 1] == 0 ? 1 : 0;
        }
        return nuls;
    }

    private static boolean has(byte[] head, int from, byte[] signature) {
        return head.length >= from + signature.length
                && Arrays.equals(head, from, from + signature.length, signature, 0, signature.length);
    }
}
