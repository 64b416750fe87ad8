package org.claimsbenchmark.extract;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.extract.packed.Packing;

/** Tells by its first bytes that an extract, unpacked once, is no UTF-8 text, whatever its name says. */
final class TextCheck {

    /** How many bytes are looked at. */
    private static final int HEAD_BYTES = 1 << 16;
    /** Text with a stray NUL is a bad record; one NUL in a hundred bytes is another kind of file. */
    private static final int BYTES_PER_NUL = 100;
    /** Where a tar archive says that it is one; it begins with the name of a file, which is text. */
    private static final int TAR_SIGNATURE_AT = 257;

    private static final byte[] TAR_SIGNATURE = HexFormat.of().parseHex("7573746172");

    private static final List<Signature> SIGNATURES = List.of(
            signature("d0cf11e0a1b11ae1", "an old Excel workbook", "save the sheet as CSV UTF-8"),
            signature("255044462d", "a PDF document", "deliver the extract as CSV"),
            signature("50415231", "a Parquet file", "export it as CSV"),
            signature("4f626a01", "an Avro file", "export it as CSV"),
            signature("53514c69746520666f726d6174", "an SQLite database", "export the table as CSV"),
            signature("fd377a585a00", "an xz archive", "deliver it as .gz, .zip, .zst or .bz2, or unpacked"),
            signature("377abcaf271c", "a 7z archive", "deliver it as .zip, or unpacked"),
            signature("fffe0000", "UTF-32 text", "save it as UTF-8"),
            signature("0000feff", "UTF-32 text", "save it as UTF-8"),
            signature("fffe", "UTF-16 text", "save it as UTF-8"),
            signature("feff", "UTF-16 text", "save it as UTF-8"));

    private TextCheck() {}

    private record Signature(byte[] bytes, String kind, String remedy) {}

    private static Signature signature(String hex, String kind, String remedy) {
        return new Signature(HexFormat.of().parseHex(hex), kind, remedy);
    }

    /** What the file is instead of text, and what to do; empty when it may be text. */
    static Optional<String> refusalOf(ByteWindow file) throws IOException {
        file.has(HEAD_BYTES - 1);
        int head = Math.min(file.available(), HEAD_BYTES);
        Packing packing = Packing.of(file.copy(Math.min(head, Packing.HEAD_BYTES)));
        if (packing != Packing.NONE) {
            return Optional.of("found " + packing.archive()
                    + " inside the packed file, and nothing is unpacked twice; pack the extract once");
        }
        if (has(file, head, TAR_SIGNATURE_AT, TAR_SIGNATURE)) {
            return Optional.of("found a tar archive; deliver its files as .zip, or each for itself");
        }
        for (Signature signature : SIGNATURES) {
            if (has(file, head, 0, signature.bytes())) {
                return Optional.of("found " + signature.kind() + "; " + signature.remedy());
            }
        }
        int nuls = 0;
        for (int at = 0; at < head; at++) {
            nuls += file.at(at) == 0 ? 1 : 0;
        }
        return nuls * BYTES_PER_NUL > head
                ? Optional.of("found NUL bytes, a binary file or UTF-16 text; export it as CSV in UTF-8")
                : Optional.empty();
    }

    private static boolean has(ByteWindow file, int head, int from, byte[] signature) {
        if (head < from + signature.length) {
            return false;
        }
        for (int at = 0; at < signature.length; at++) {
            if (file.at(from + at) != signature[at]) {
                return false;
            }
        }
        return true;
    }
}
