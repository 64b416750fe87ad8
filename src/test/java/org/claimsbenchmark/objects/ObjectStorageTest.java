package org.claimsbenchmark.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.claimsbenchmark.testing.ObjectStorage;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extracts in object storage are read as files are, from a server that speaks S3. */
@Tag("database")
@Tag("any-server")
class ObjectStorageTest {

    private static final Path SAMPLES = Path.of("input-samples/tuva");

    @TempDir
    private static Path folder;

    private static ObjectStorage storage;

    @BeforeAll
    static void startStorage() {
        storage = ObjectStorage.start();
        for (String option : storage.javaOptions()) {
            String[] property = option.substring("-D".length()).split("=", 2);
            System.setProperty(property[0], property[1]);
        }
    }

    @AfterAll
    static void stopStorage() {
        storage.close();
        for (String option : storage.javaOptions()) {
            System.clearProperty(option.substring("-D".length()).split("=", 2)[0]);
        }
    }

    @Test
    void anObjectIsReadFromAnyPlaceToItsEnd() throws IOException {
        byte[] content = new byte[3_000_000];
        new Random(20982).nextBytes(content);
        storage.put("bytes", "large.bin", Files.write(folder.resolve("large.bin"), content));
        Path object = Locations.of("s3://bytes/large.bin");
        assertThat(Files.size(object)).isEqualTo(content.length);
        assertThat(Files.readAllBytes(object)).isEqualTo(content);
        try (InputStream in = Files.newInputStream(object)) {
            in.skipNBytes(2_500_000);
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 2_500_000, 3_000_000));
        }
        try (SeekableByteChannel channel = Files.newByteChannel(object)) {
            ByteBuffer last = ByteBuffer.allocate(2);
            assertThat(channel.position(2_999_999).read(last)).isEqualTo(1);
            assertThat(channel.read(last)).isEqualTo(-1);
            assertThat(last.get(0)).isEqualTo(content[2_999_999]);
        }
    }

    @Test
    void whatIsWrittenToWhileItIsReadIsNotReadOn() throws IOException {
        Path first = Files.write(folder.resolve("first.bin"), new byte[200_000]);
        storage.put("changing", "a.bin", first);
        try (SeekableByteChannel channel = Files.newByteChannel(Locations.of("s3://changing/a.bin"))) {
            channel.read(ByteBuffer.allocate(1));
            storage.put("changing", "a.bin", Files.write(first, new byte[200_001]));
            channel.position(150_000);
            assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("s3://changing/a.bin was written to since it was opened");
        }
    }

    @Test
    void aPrefixIsAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("small.csv"), "a");
        storage.put("tree", "in/a.csv", file);
        storage.put("tree", "in/2024/b.csv", file);
        storage.put("tree", "other.csv", file);
        Path root = Locations.of("s3://tree/in");
        try (Stream<Path> all = Files.walk(root)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(path -> root.relativize(path).toString()))
                    .containsExactlyInAnyOrder("a.csv", "2024/b.csv");
        }
        assertThat(root).isDirectory();
        assertThat(root.resolve("a.csv")).isRegularFile();
        assertThatThrownBy(() -> Files.size(root.resolve("c.csv"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.delete(root)).isInstanceOf(ReadOnlyFileSystemException.class);
    }

    @Test
    void aRunOnABucketPublishesWhatARunOnTheFolderDoes() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> storage.put("extracts", "nightly/" + SAMPLES.relativize(file), file));
        }
        TestDatabase ofFolder = TestDatabase.migrated();
        TestDatabase ofBucket = TestDatabase.migrated();
        TestDatabase ofWorker = TestDatabase.migrated();
        try (Program local =
                        Program.start(ofFolder, "run", SAMPLES.toAbsolutePath().toString());
                Program remote = Program.start(ofBucket, storage.javaOptions(), "run", "s3://extracts/nightly");
                Program worker = Program.start(ofWorker, storage.javaOptions(), "worker", "--threads", "1");
                Program manager = Program.start(
                        ofWorker, storage.javaOptions(), "run", "--workers", "remote", "s3://extracts/nightly")) {
            int exitCode = local.exitCode();
            assertThat(remote.exitCode()).as(remote.output()).isEqualTo(exitCode);
            assertThat(manager.exitCode()).as(manager.output()).isEqualTo(exitCode);
            assertThat(worker.output()).contains("portion-0");
        }
        assertThat(ledger(ofBucket)).isEqualTo(ledger(ofFolder)).isNotEmpty();
        assertThat(ledger(ofWorker)).isEqualTo(ledger(ofFolder));
        assertThat(Rows.of(ofBucket, "select from claims.extract where location not like 's3://extracts/nightly/%'"))
                .isEmpty();
    }

    @Test
    void aBucketThatIsNotThereIsNamed() {
        try (Program run =
                Program.start(TestDatabase.migrated(), storage.javaOptions(), "run", "s3://no-such-bucket/extracts")) {
            assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
            assertThat(run.output()).contains("s3://no-such-bucket/extracts", "no such file or folder");
        }
    }

    private static List<?> ledger(TestDatabase database) {
        return Rows.of(
                database,
                "select file_name, sha256, layout, records_read, records_rejected, records_kept, billed_kept from"
                        + " claims.extract order by file_name, sha256");
    }
}
