package org.claimsbenchmark.extract.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.claimsbenchmark.testing.PackedExtracts;
import org.claimsbenchmark.testing.SystemProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of one packed extract: whole ones against what was packed, and all that may have happened to them on the way. */
class UnpackingTest {

    private static final byte[] SMALL = "claim_id,b\n1,2\n3,\"four\"\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "GZIP, gzip -1",
        "GZIP, gzip -9",
        "ZSTD, zstd -1",
        "ZSTD, zstd -19 --check",
        "ZSTD, zstd --no-check",
        "BZIP2, bzip2 -1",
        "BZIP2, bzip2 -9"
    })
    void whatTheProgramsOfTheSystemPackIsReadAsItWas(Packing packing, String command) throws IOException {
        byte[] content = randomLines(2_500_000);
        Files.write(folder.resolve("claims.csv"), content);
        byte[] packed = SystemProgram.output(folder, (command + " -c claims.csv").split(" "));

        assertThat(Packing.of(packed)).isEqualTo(packing);
        assertThat(unpack(packing, packed, 1 << 18)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD", "BZIP2"})
    void archivesThatFollowEachOtherAreOneContent(PackedExtracts program) throws IOException {
        byte[] first = randomLines(300_000);
        byte[] both = concatenated(program.pack(first), program.pack(""), program.pack(SMALL));

        assertThat(unpack(packing(program), both, 1 << 18)).isEqualTo(concatenated(first, SMALL));
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD", "BZIP2"})
    void cutShortAtAnyByteItIsAFault(PackedExtracts program) throws IOException {
        byte[] one = program.pack(SMALL);
        byte[] two = concatenated(one, program.pack(SMALL));
        for (int length = 1; length < two.length; length++) {
            // a file that ends where its first archive does is a whole one, whatever was to follow
            if (length != one.length) {
                for (int readBytes : new int[] {1, SMALL.length, 1 << 18}) {
                    assertFault(packing(program), Arrays.copyOf(two, length), readBytes);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD", "BZIP2"})
    void aLargeOneThatIsCutShortIsAFault(PackedExtracts program) throws IOException {
        byte[] packed = program.pack(randomLines(2_500_000));
        for (int cut = 1; cut < packed.length; cut += 1 + cut * 2) {
            assertFault(packing(program), Arrays.copyOf(packed, packed.length - cut), 1 << 18);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD", "BZIP2"})
    void anyFlippedBitIsAFaultOrChangesNothing(PackedExtracts program) throws IOException {
        byte[] packed = program.pack(SMALL);
        int faults = 0;
        for (int bit = 0; bit < packed.length * 8; bit++) {
            byte[] flipped = packed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(unpack(packing(program), flipped, 1 << 18))
                        .as("bit %d", bit)
                        .isEqualTo(SMALL);
            } catch (UnpackingFault seen) {
                faults++;
            }
        }
        assertThat(faults).isGreaterThan(packed.length * 8 / 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD", "BZIP2"})
    void anyOtherBytesAfterTheEndAreAFault(PackedExtracts program) throws IOException {
        byte[] packed = program.pack(SMALL);
        for (int more = 1; more < 40; more++) {
            byte[] zeros = Arrays.copyOf(packed, packed.length + more);
            byte[] text = zeros.clone();
            Arrays.fill(text, packed.length, text.length, (byte) '\n');
            assertFault(packing(program), zeros, 1 << 18);
            assertFault(packing(program), text, 1 << 18);
        }
    }

    @Test
    void aSmallFileOfEndlessContentIsAFault() throws IOException {
        byte[] bomb = zeros(110 << 20);

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> count(bomb))
                .isInstanceOf(UnpackingFault.class)
                .hasMessageContaining("more than 1000 times its size")
                .hasMessageContaining("deliver the extract unpacked");
        assertThat(count(zeros(100 << 20))).isEqualTo(100 << 20);
    }

    @Test
    void aZstdArchiveThatNeedsMuchMemoryIsAFault() throws IOException {
        // RFC 8878: magic number, no flag, a window of 2 to the power of 10 + n / 8, one last raw block of four bytes
        byte[] packed = {
            0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) (17 << 3), 4 << 3 | 1, 0, 0, 'a', ',', 'b', '\n'
        };
        assertThat(unpack(Packing.ZSTD, packed, 100)).isEqualTo("a,b\n".getBytes(StandardCharsets.US_ASCII));

        packed[5] += 1;
        assertThatThrownBy(() -> unpack(Packing.ZSTD, packed, 100))
                .isInstanceOf(UnpackingFault.class)
                .hasMessageContaining("more than 128 MiB of memory")
                .hasMessageContaining("--long");
    }

    @Test
    void theSentenceNamesTheArchiveAndTheCommandThatChecksIt() {
        assertThatThrownBy(() -> unpack(Packing.GZIP, new byte[] {0x1F, (byte) 0x8B}, 10))
                .hasMessage("a gzip archive that is damaged, cut short or followed by other bytes; check it with"
                        + " 'gzip -t', and deliver it again");
    }

    @Test
    void aDiskThatFailsIsNoDamage() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        assertThatThrownBy(() -> new UnpackedStream(Packing.GZIP, failing, 1, in -> in).read())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(UnpackingFault.class);
    }

    @Test
    void aLibraryThatCannotBeLoadedIsAFaultWithARemedy() {
        UnpackedStream stream = new UnpackedStream(Packing.ZSTD, InputStream.nullInputStream(), 1, in -> {
            throw new UnsatisfiedLinkError();
        });
        assertThatThrownBy(stream::read).isInstanceOf(UnpackingFault.class).hasMessageContaining("java.io.tmpdir");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closingClosesTheFile(boolean read) throws IOException {
        boolean[] closed = new boolean[1];
        InputStream file = new InputStream() {
            @Override
            public int read() {
                return -1;
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (UnpackedStream stream = new UnpackedStream(Packing.GZIP, file, 1, in -> in)) {
            assertThat(read ? stream.read() : -1).isEqualTo(-1);
        }
        assertThat(closed[0]).isTrue();
    }

    private void assertFault(Packing packing, byte[] packed, int readBytes) {
        assertThatThrownBy(() -> unpack(packing, packed, readBytes))
                .as("%d bytes, read by %d", packed.length, readBytes)
                .isInstanceOf(UnpackingFault.class);
    }

    private byte[] unpack(Packing packing, byte[] packed, int readBytes) throws IOException {
        Path file = Files.write(folder.resolve("packed"), packed);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[readBytes];
        try (InputStream in = Unpacking.open(file, packing)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                content.write(buffer, 0, read);
            }
        }
        return content.toByteArray();
    }

    private long count(byte[] packed) throws IOException {
        Path file = Files.write(folder.resolve("packed"), packed);
        try (InputStream in = Unpacking.open(file, Packing.ZSTD)) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static byte[] zeros(int count) {
        return PackedExtracts.ZSTD.pack(new byte[count]);
    }

    private static Packing packing(PackedExtracts program) {
        return Packing.valueOf(program.name());
    }

    private static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] randomLines(int bytes) {
        Random random = new Random(20982);
        StringBuilder text = new StringBuilder("claim_id,amount\n");
        while (text.length() < bytes) {
            text.append(random.nextInt())
                    .append(',')
                    .append(random.nextInt(1000))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
