package org.claimsbenchmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;

/**
 * A file that holds one secret: UTF-8 text, a line break at its end does not belong to it.
 *
 * @param source what names the file, for messages
 */
record SecretFile(String source, Path file) {

    private static final int MOST_BYTES = 64 * 1024;

    /** @throws UsageFault with path and fault, never with anything of the content */
    String text() {
        if (!Files.exists(file)) {
            throw unusable("does not exist");
        }
        if (!Files.isRegularFile(file)) {
            throw unusable("is no file");
        }
        try {
            if (readableToAll()) {
                throw unusable("can be read by every user of this machine: take that right away (chmod o-rwx)");
            }
            byte[] content = content();
            if (content.length > MOST_BYTES) {
                throw unusable("is larger than a secret: expected " + MOST_BYTES + " bytes or fewer");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replaceFirst("\\R\\z", "");
            if (text.isBlank()) {
                throw unusable("is empty");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw unusable("is not UTF-8 text");
        } catch (IOException e) {
            throw unusable("cannot be read: make it readable for the user of this program");
        }
    }

    private byte[] content() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private boolean readableToAll() throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return posix != null && posix.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }

    private UsageFault unusable(String fault) {
        return new UsageFault("The file of " + source + ", " + file + ", " + fault + ".");
    }
}
