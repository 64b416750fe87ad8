package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipOutputStream;
import org.claimsbenchmark.extract.packed.NameEndings;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.testing.PackedExtracts;
import org.claimsbenchmark.testing.SystemProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Packed extracts from the paths that are given to the records that are read, beside the same extract as it is. */
class PackedExtractTest {

    private static final String TEXT = IntStream.range(0, 20_000)
            .mapToObj(i -> i % 100 == 7 ? i + ",\"two\nlines, " + i + "\"\n" : i + "," + i * 7919 % 1000 + "\n")
            .collect(Collectors.joining("", "claim_id,b\n", ""));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "GZIP, csv.gz",
        "GZIP, csv",
        "ZSTD, csv.zst",
        "ZSTD, zip",
        "BZIP2, TXT.BZ2",
        "BZIP2, gz",
        "ZIP, zip",
        "ZIP, csv"
    })
    void theRecordsAreThoseOfThePlainExtractWhateverTheName(PackedExtracts program, String ending) throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.csv"), TEXT);
        Path packed = program.write(folder, "packed." + ending, TEXT);

        assertThat(records(extract(packed))).hasSize(20_000).isEqualTo(records(extract(plain)));
        assertThat(extract(packed).packed()).isTrue();
        assertThat(extract(plain).packed()).isFalse();
    }

    @Test
    void identityIsWhatTheSystemsProgramsPrint() throws IOException {
        for (PackedExtracts program : PackedExtracts.values()) {
            program.write(folder, program + ".x", TEXT);
        }
        for (String name : List.of("GZIP.x", "ZSTD.x", "BZIP2.x")) {
            ExtractFile extract = extract(folder.resolve(name));
            assertThat(extract.fileName()).isEqualTo(name);
            assertThat(extract.sha256()).isEqualTo(SystemProgram.word(folder, "sha256sum", name));
            assertThat(extract.sizeBytes()).isEqualTo(Files.size(folder.resolve(name)));
        }
        ExtractFile entry = extract(folder.resolve("ZIP.x"));
        assertThat(entry.fileName()).isEqualTo("ZIP.x/claims.csv");
        assertThat(entry.sha256())
                .isEqualTo(SystemProgram.word(folder, "sh", "-c", "unzip -p ZIP.x claims.csv | sha256sum"));
        assertThat(entry.sizeBytes()).isEqualTo(TEXT.length());
    }

    @Test
    void aFolderGivesPackedExtractsByTheNamesThatTheyUsuallyHave() throws IOException {
        for (String name : List.of("a.csv.gz", "b.gz", "c.txt.ZST", "d.bz2")) {
            PackedExtracts.GZIP.write(folder, name, TEXT);
        }
        PackedExtracts.ZIP.write(Files.createDirectory(folder.resolve("payer")), "e.zip", TEXT);
        Files.writeString(folder.resolve("f.7z"), "");

        Discovery found = ExtractDiscovery.find(List.of(folder));

        assertThat(found.extracts())
                .extracting(ExtractFile::fileName)
                .containsExactly("a.csv.gz", "b.gz", "c.txt.ZST", "d.bz2", "payer/e.zip/claims.csv");
        assertThat(found.ignored()).extracting(Discovery.Ignored::path).containsExactly(folder.resolve("f.7z"));
        assertThat(found.faults()).isEmpty();
    }

    @Test
    void anArchiveOfManyEntriesGivesThemAllInTheSameOrderEachTime() throws IOException {
        List<String> names = IntStream.range(0, 2_000)
                .mapToObj(i -> String.format("%02d/%04d.csv", i * 7919 % 23, i))
                .toList();
        Path archive = folder.resolve("many.zip");
        zip(archive, names);

        Discovery found = ExtractDiscovery.find(List.of(archive));

        assertThat(found.extracts())
                .extracting(ExtractFile::fileName)
                .containsExactlyElementsOf(
                        names.stream().map(name -> "many.zip/" + name).sorted().toList());
        assertThat(ExtractDiscovery.find(List.of(archive))).isEqualTo(found);
        for (ExtractFile extract : found.extracts().subList(0, 50)) {
            assertThat(records(extract))
                    .containsExactly("1 2 [" + extract.entry().name() + ", 2]");
        }
    }

    @Test
    void whatIsWrongWithAnArchiveIsToldBesideWhatIsFound() throws IOException {
        Path archive = folder.resolve("a.zip");
        zip(archive, List.of("good.csv", "notes.md", "../bad.csv", "damaged.csv"));
        byte[] bytes = Files.readAllBytes(archive);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("damaged.csv") + "damaged.csv".length() + 5] ^= 1;
        Files.write(archive, bytes);

        Discovery found = ExtractDiscovery.find(List.of(folder, folder.resolve("absent.csv")));

        assertThat(found.extracts()).extracting(ExtractFile::fileName).containsExactly("a.zip/good.csv");
        assertThat(found.ignored())
                .containsExactly(
                        new Discovery.Ignored(archive, "its entry notes.md is not named " + NameEndings.ofExtracts()));
        assertThat(found.faults())
                .extracting(Discovery.Fault::sentence)
                .containsExactly(
                        folder.resolve("absent.csv") + ": no such file or folder; check the path",
                        archive + ": its entry ../bad.csv has a name that is no plain path below the archive; pack the"
                                + " extract again under one",
                        archive
                                + ": its entry damaged.csv: found a ZIP archive that is damaged, cut short or followed by"
                                + " other bytes; check it with 'unzip -t', and deliver it again");
    }

    @ParameterizedTest
    @EnumSource(PackedExtracts.class)
    void cutShortAtAnyByteItIsNeverAShorterExtract(PackedExtracts program) throws IOException {
        byte[] whole = program.pack("claim_id,b\n1,2\n3,4\n");
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            Discovery found = ExtractDiscovery.find(List.of(cut));
            if (found.faults().isEmpty()) {
                assertThat(refusal(found.extracts().get(0)))
                        .as("%d bytes", length)
                        .isPresent();
            }
        }
    }

    @Test
    void damageThatShowsItselfInReadingRefusesTheExtract() throws IOException {
        byte[] whole = PackedExtracts.GZIP.pack(TEXT.repeat(4));
        Path cut = Files.write(folder.resolve("claims.csv.gz"), Arrays.copyOf(whole, whole.length - 1));

        Finding refusal = refusal(extract(cut)).orElseThrow();

        assertThat(refusal.code()).isEqualTo(FindingCode.EXTRACT_UNREADABLE);
        assertThat(refusal.sentence())
                .startsWith("claims.csv.gz record ")
                .endsWith(": expected to read the file to its end, found a gzip archive that is damaged, cut short or"
                        + " followed by other bytes; check it with 'gzip -t', and deliver it again");
    }

    @Test
    void whatIsPackedTwiceIsRefused() throws IOException {
        Path twice = Files.write(
                folder.resolve("claims.csv.gz.zst"), PackedExtracts.ZSTD.pack(PackedExtracts.GZIP.pack(TEXT)));

        assertThat(refusal(extract(twice)).orElseThrow().sentence())
                .endsWith("found a gzip archive inside the packed file, and nothing is unpacked twice; pack the extract"
                        + " once");
    }

    @Test
    void aFileThatIsWrittenToOrReplacedIsSeenAlsoAtTheSameSize() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n");
        FileTime before = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(file, before);
        ExtractFile extract = extract(file);
        assertThat(extract.unchanged()).isTrue();

        Files.writeString(file, "a,b\n1,3\n");
        assertThat(extract.unchanged()).isFalse();

        Files.setLastModifiedTime(file, before);
        assertThat(extract.unchanged()).isTrue();
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,4\n");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(extract.unchanged()).isFalse();
    }

    private static ExtractFile extract(Path path) {
        Discovery found = ExtractDiscovery.find(List.of(path));
        assertThat(found.faults()).isEmpty();
        assertThat(found.extracts()).hasSize(1);
        return found.extracts().get(0);
    }

    /** Record number, line number and fields of every record; the extract must be readable to its end. */
    private static List<String> records(ExtractFile extract) throws IOException {
        List<String> records = new ArrayList<>();
        try (RecordReader reader = RecordReader.open(extract, Dialect.CSV)) {
            assertThat(reader.header()).isInstanceOf(ExtractHeader.Columns.class);
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                RawRecord record = (RawRecord) next.get();
                records.add(record.position().recordNumber() + " "
                        + record.position().lineNumber() + " " + ReadThrough.fieldsOf(record));
            }
            assertThat(reader.refusal()).isEmpty();
        }
        return records;
    }

    private static Optional<Finding> refusal(ExtractFile extract) throws IOException {
        try (RecordReader reader = RecordReader.open(extract, Dialect.CSV)) {
            if (reader.header() instanceof ExtractHeader.Refused refused) {
                return Optional.of(refused.finding());
            }
            while (reader.next().isPresent()) {
                // to the end
            }
            return reader.refusal();
        }
    }

    /** Every entry holds one record, with its own name. */
    private static void zip(Path archive, List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(PackedExtracts.entry(name));
                out.write(("claim_id,b\n" + name + ",2\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(archive, bytes.toByteArray());
    }
}
