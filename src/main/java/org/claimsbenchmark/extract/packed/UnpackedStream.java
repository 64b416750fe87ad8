package org.claimsbenchmark.extract.packed;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a packed extract. A decoder's complaint of whatever kind becomes an {@link UnpackingFault}; a disk that
 * fails stays what it is. Nothing is decoded before the first read.
 */
final class UnpackedStream extends InputStream {

    /** Up to here, in bytes, any content may come out of any file. */
    private static final long UNBOUNDED_BYTES = 100L << 20;
    /**
     * How many times the packed bytes may come out. Claims pack to a fifth, and columns that repeat to a hundredth;
     * beyond a thousandth a small file would keep the nightly run busy for hours.
     */
    private static final int MOST_TIMES = 1000;

    private final Packing packing;
    private final InputStream packed;
    private final Decoder decoder;
    private final long mostBytes;
    private InputStream decoded;
    private long unpackedBytes;

    /** Lays a decoder over the packed bytes; it may read of them, and closes them when it is closed. */
    interface Decoder {
        InputStream over(InputStream packed) throws IOException;
    }

    /** @param packedBytes how many bytes {@code packed} holds */
    UnpackedStream(Packing packing, InputStream packed, long packedBytes, Decoder decoder) {
        this.packing = packing;
        this.packed = new Delivered(packed);
        this.decoder = decoder;
        this.mostBytes = Math.max(UNBOUNDED_BYTES, Math.multiplyExact(packedBytes, MOST_TIMES));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = decode(target, offset, length);
        unpackedBytes += Math.max(read, 0);
        if (unpackedBytes > mostBytes) {
            throw new UnpackingFault(
                    packing.archive() + " that unpacks to more than " + MOST_TIMES
                            + " times its size; check what it is, and deliver the extract unpacked if it is one",
                    null);
        }
        return read;
    }

    private int decode(byte[] target, int offset, int length) throws IOException {
        try {
            if (decoded == null) {
                decoded = decoder.over(packed);
            }
            return decoded.read(target, offset, length);
        } catch (DeliveryUnreadable | UnpackingFault known) {
            throw known;
        } catch (ZstdIOException e) {
            throw e.getErrorCode() == Zstd.errFrameParameterWindowTooLarge()
                    ? new UnpackingFault(
                            "a zstd archive that needs more than 128 MiB of memory to unpack; pack it again without"
                                    + " --ultra and --long",
                            e)
                    : UnpackingFault.damaged(packing, e);
        } catch (LinkageError noLibrary) {
            throw new UnpackingFault(
                    packing.archive() + ", and that the library for it cannot be loaded from the temporary folder; name"
                            + " a folder that programs may run from with -Djava.io.tmpdir=FOLDER, or deliver the"
                            + " extract as .gz",
                    noLibrary);
        } catch (IOException | RuntimeException undecodable) {
            // Commons Compress does not promise that damaged bytes give no other exception
            throw UnpackingFault.damaged(packing, undecodable);
        }
    }

    @Override
    public void close() throws IOException {
        if (decoded == null) {
            packed.close();
        } else {
            decoded.close();
        }
    }

    /** The packed bytes, whose own failures are told apart from those of their decoder. */
    private static final class Delivered extends FilterInputStream {

        Delivered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                throw new DeliveryUnreadable(e);
            }
        }
    }

    private static final class DeliveryUnreadable extends IOException {
        DeliveryUnreadable(IOException cause) {
            super("the packed file cannot be read to its end", cause);
        }
    }
}
