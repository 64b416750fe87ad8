package org.claimsbenchmark.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text of another encoding as UTF-8. Bytes that are no character of that encoding become one byte that no UTF-8 text
 * holds, so that their field is seen not to be text, as in an extract that claims to be UTF-8.
 */
final class DecodedStream extends InputStream {

    private static final int BUFFER_BYTES = TextCheck.HEAD_BYTES;
    private static final byte NO_CHARACTER = (byte) 0xFF;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer encoded = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES);
    private ByteBuffer utf8 = ByteBuffer.allocate(0);
    private boolean allRead;
    private boolean ended;

    /** @param in closed with this */
    DecodedStream(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The first bytes before they are decoded, at most {@link TextCheck#HEAD_BYTES}; to be called before any read. */
    byte[] encodedHead() throws IOException {
        while (!allRead && encoded.remaining() < TextCheck.HEAD_BYTES) {
            readOn();
        }
        return Arrays.copyOf(encoded.array(), encoded.remaining());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!utf8.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decodeOn();
        }
        int read = Math.min(length, utf8.remaining());
        utf8.get(target, offset, read);
        return read;
    }

    private void decodeOn() throws IOException {
        characters.clear();
        CoderResult result = decoder.decode(encoded, characters, allRead);
        if (result.isUnderflow() && allRead) {
            decoder.flush(characters);
            ended = true;
        } else if (result.isUnderflow()) {
            readOn();
        }
        byte[] text = characters.flip().toString().getBytes(StandardCharsets.UTF_8);
        if (result.isError()) {
            encoded.position(encoded.position() + result.length());
            text = Arrays.copyOf(text, text.length + 1);
            text[text.length - 1] = NO_CHARACTER;
        }
        utf8 = ByteBuffer.wrap(text);
    }

    private void readOn() throws IOException {
        encoded.compact();
        int read = in.read(encoded.array(), encoded.position(), encoded.remaining());
        allRead = read < 0;
        encoded.position(encoded.position() + Math.max(read, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
