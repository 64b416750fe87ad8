package org.claimsbenchmark.extract.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.claimsbenchmark.testing.PackedExtracts;
import org.claimsbenchmark.testing.SystemProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipDirectoryTest {

    private static final String TEXT = "claim_id,b\n1,2\n";

    @TempDir
    private Path folder;

    @Test
    void everyEntryNamedAsAnExtractIsOneInTheArchivesOrder() throws IOException {
        Path archive = write(zip("west/claims.csv", "deep/er/EAST.TXT", "a b ä.csv"));

        assertThat(contents(archive).keySet())
                .containsExactlyInAnyOrder("west/claims.csv", "deep/er/EAST.TXT", "a b ä.csv");
        assertThat(ZipDirectory.of(archive).extracts())
                .extracting(ZippedExtract::name)
                .containsExactly("west/claims.csv", "deep/er/EAST.TXT", "a b ä.csv");
        assertThat(contents(archive).values()).containsOnly(TEXT);
    }

    @Test
    void otherAndHiddenEntriesArePassedOver() throws IOException {
        ZipDirectory directory = ZipDirectory.of(write(zip(
                "a.csv", "read me.pdf", "folder/", "__MACOSX/._a.csv", ".git/b.csv", "x/.b.csv.gz", "../notes.md")));

        assertThat(directory.extracts()).extracting(ZippedExtract::name).containsExactly("a.csv");
        assertThat(directory.passedOver())
                .containsExactly(
                        "its entry read me.pdf is not named " + NameEndings.ofExtracts(),
                        "its entry __MACOSX/._a.csv is hidden",
                        "its entry .git/b.csv is hidden",
                        "its entry x/.b.csv.gz is hidden",
                        "its entry ../notes.md is not named " + NameEndings.ofExtracts());
        assertThat(directory.refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x.csv",
                "a/../x.csv",
                "/etc/x.csv",
                "C:/x.csv",
                "c:x.csv",
                "..\\x.csv",
                "./x.csv",
                "a//x.csv",
                "a\nb.csv",
                "a\u0000.csv",
                "a\u001B[2J.csv",
                "a\u202Evsc.csv",
                ".../../x.csv"
            })
    void aNameThatIsNoPlainPathBelowTheArchiveIsRefused(String name) throws IOException {
        ZipDirectory directory = ZipDirectory.of(write(zip("a.csv", name)));

        assertThat(directory.refusals())
                .singleElement()
                .asString()
                .endsWith("has a name that is no plain path below the archive; pack the extract again under one")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\\\]");
    }

    @Test
    void theBackslashesOfWindowsProgramsAreSlashes() throws IOException {
        assertThat(contents(write(zip("east\\claims.csv")))).containsOnlyKeys("east/claims.csv");
        assertThat(ZipDirectory.of(write(zip("a\\b.csv", "a/b.csv"))).refusals())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv.gz", "b.ZIP", "c.txt.zst", "d.bz2"})
    void whatIsPackedItselfIsRefused(String name) throws IOException {
        assertThat(ZipDirectory.of(write(zip("a.csv", name))).refusals())
                .containsExactly("its entry " + name
                        + " is packed itself, and nothing is unpacked twice; pack the extract once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "notes.md", "xl/workbook.xml"})
    void anArchiveWithoutAnExtractIsRefused(String name) throws IOException {
        Path archive = write(name.isEmpty() ? zip() : zip(name));
        assertThat(ZipDirectory.of(archive).refusals())
                .containsExactly(
                        "a ZIP archive, or an Excel workbook, without any entry named " + NameEndings.ofExtracts()
                                + "; pack the" + " extracts into it, or save the sheet as CSV UTF-8");
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        String bytes = new String(zip("a.csv", "b.csv", "c.csv"), StandardCharsets.ISO_8859_1);
        Path archive = write(bytes.replace("b.csv", "a.csv").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(ZipDirectory.of(archive).refusals())
                .hasSize(2)
                .allMatch(refusal -> refusal.startsWith("its entry a.csv is there more than once; rename one"));
    }

    @ParameterizedTest
    @CsvSource({
        "-P secret, is encrypted; deliver it without a password",
        "-Z bzip2, 'is packed by method BZIP2, expected deflated or stored'",
        "-y, is a link"
    })
    void whatCannotBeReadIsRefused(String options, String words) throws IOException {
        Files.writeString(folder.resolve("x.csv"), TEXT);
        Path named = folder.resolve("claims.csv");
        if (options.equals("-y")) {
            Files.createSymbolicLink(named, Path.of("x.csv"));
        } else {
            Files.writeString(named, TEXT.repeat(100));
        }
        SystemProgram.output(folder, ("zip -q " + options + " archive.zip claims.csv").split(" "));

        assertThat(ZipDirectory.of(folder.resolve("archive.zip")).refusals())
                .singleElement()
                .asString()
                .startsWith("its entry claims.csv " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-6", "-0", "-fz", "-fd"})
    void whatTheSystemsZipPacksIsReadAsItWas(String option) throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/claims.csv"), TEXT.repeat(100_000));
        SystemProgram.output(folder, "zip", "-q", option, "-z", "archive.zip", "sub/claims.csv", "sub");
        Path archive = folder.resolve("archive.zip");

        assertThat(contents(archive)).containsExactly(Map.entry("sub/claims.csv", TEXT.repeat(100_000)));
        assertThat(SystemProgram.output(folder, "unzip", "-p", "archive.zip", "sub/claims.csv"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(TEXT.repeat(100_000));
    }

    @Test
    void archivesOfMoreThan65535EntriesAndZip64AreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setUseZip64(Zip64Mode.Always);
            for (int i = 0; i < 65_540; i++) {
                out.putArchiveEntry(new ZipArchiveEntry(i + ".csv"));
                out.write('x');
                out.closeArchiveEntry();
            }
        }
        ZipDirectory directory = ZipDirectory.of(write(bytes.toByteArray()));

        assertThat(directory.extracts()).hasSize(65_540);
        assertThat(directory.refusals()).isEmpty();
        try (InputStream in = directory.extracts().get(65_539).open(folder.resolve("archive.zip"))) {
            assertThat(in.readAllBytes()).containsExactly('x');
        }
    }

    @Test
    void cutShortAtAnyByteItIsAFault() throws IOException {
        byte[] whole = zip("a.csv", "b.csv");
        for (int length = 0; length < whole.length; length++) {
            Path archive = write(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ZipDirectory.of(archive))
                    .as("%d bytes", length)
                    .isInstanceOf(UnpackingFault.class);
        }
    }

    /** The format has two end records in it, one of them in the content of an entry. */
    @Test
    void anArchiveInAnArchiveIsNotTakenForItWhenTheRestIsCutOff() throws IOException {
        byte[] inner = zip("a.csv");
        byte[] outer = storedZip("b.csv", inner);

        assertThatThrownBy(() -> ZipDirectory.of(write(Arrays.copyOf(outer, 30 + 5 + inner.length))))
                .isInstanceOf(UnpackingFault.class);
    }

    @Test
    void anyBytesAfterTheEndAreAFault() throws IOException {
        byte[] whole = zip("a.csv");
        for (int more : new int[] {1, 21, 22, 23, 1000, 70_000}) {
            Path archive = write(Arrays.copyOf(whole, whole.length + more));
            assertThatThrownBy(() -> ZipDirectory.of(archive)).isInstanceOf(UnpackingFault.class);
        }
    }

    @Test
    void anyFlippedBitIsAFaultOrARefusalOrChangesNothing() throws IOException {
        byte[] whole = zip("a.csv", "b.csv");
        Map<String, String> expected = contents(write(whole));
        int seen = 0;
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Path archive = write(flipped);
            try {
                if (ZipDirectory.of(archive).refusals().isEmpty()) {
                    assertThat(contents(archive)).as("bit %d", bit).isEqualTo(expected);
                } else {
                    seen++;
                }
            } catch (UnpackingFault fault) {
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(whole.length * 8 / 3);
    }

    @Test
    void entriesThatShareTheirBytesAreRefused() throws IOException {
        byte[] inner = storedZip("b.csv", TEXT.repeat(100).getBytes(StandardCharsets.UTF_8));
        int innerEntry = 30 + 5 + TEXT.length() * 100;
        byte[] outer = storedZip("a.csv", Arrays.copyOf(inner, innerEntry));

        // the directory of the outer one, and then that of the inner one, whose entry lies within that of the outer one
        List<Byte> bytes = new ArrayList<>();
        int outerEnd = outer.length - 22;
        append(bytes, outer, 0, outerEnd);
        int innerHeader = bytes.size();
        append(bytes, inner, innerEntry, inner.length - 22);
        set(bytes, innerHeader + 42, 4, 30 + 5);
        int end = bytes.size();
        append(bytes, outer, outerEnd, outer.length);
        set(bytes, end + 8, 2, 2);
        set(bytes, end + 10, 2, 2);
        set(bytes, end + 12, 4, end - (30 + 5 + innerEntry));
        byte[] both = new byte[bytes.size()];
        for (int i = 0; i < both.length; i++) {
            both[i] = bytes.get(i);
        }

        ZipDirectory directory = ZipDirectory.of(write(both));

        assertThat(directory.extracts()).extracting(ZippedExtract::name).containsExactly("a.csv", "b.csv");
        assertThat(directory.refusals()).singleElement().asString().startsWith("its entries overlap each other");
    }

    @Test
    void aSmallEntryOfEndlessContentIsAFault() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(PackedExtracts.entry("a.csv"));
            for (int i = 0; i < 120; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThatThrownBy(() -> contents(write(bytes.toByteArray())))
                .isInstanceOf(UnpackingFault.class)
                .hasMessageContaining("a ZIP archive that unpacks to more than 1000 times its size");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("archive.zip"), bytes);
    }

    private static Map<String, String> contents(Path archive) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (ZippedExtract extract : ZipDirectory.of(archive).extracts()) {
            try (InputStream in = extract.open(archive)) {
                contents.put(extract.name(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(PackedExtracts.entry(name));
                out.write((name.endsWith("/") ? "" : TEXT).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] storedZip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = PackedExtracts.entry(name);
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
            out.putNextEntry(entry);
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static void append(List<Byte> target, byte[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            target.add(source[i]);
        }
    }

    /** Little-endian. */
    private static void set(List<Byte> target, int at, int length, int value) {
        for (int i = 0; i < length; i++) {
            target.set(at + i, (byte) (value >>> 8 * i));
        }
    }
}
