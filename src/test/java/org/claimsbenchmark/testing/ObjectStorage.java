package org.claimsbenchmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Object storage that speaks S3: Adobe's S3Mock, a process of its own, on a port of its own choice. */
public final class ObjectStorage implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target/s3mock/s3mock.jar");
    private static final Pattern STARTED =
            Pattern.compile("Tomcat started on ports \\d+ \\(https\\), (\\d+) \\(http\\)");
    private static final long LONGEST_START_SECONDS = 120;
    private static final String KEY = "a-key-for-tests";

    private final Process process;
    private final Path folder;
    private final URI endpoint;
    private final S3Client client;

    private ObjectStorage(Process process, Path folder, URI endpoint) {
        this.process = process;
        this.folder = folder;
        this.endpoint = endpoint;
        this.client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)))
                .build();
    }

    public static ObjectStorage start() {
        try {
            Path folder = Files.createTempDirectory("claims-benchmark-objects");
            Path output = folder.resolve("output.txt");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.io.tmpdir=" + folder,
                            "-jar",
                            PROGRAM.toAbsolutePath().toString(),
                            "--server.port=0",
                            "--server.address=127.0.0.1",
                            "--com.adobe.testing.s3mock.http-port=0")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new ObjectStorage(process, folder, URI.create("http://127.0.0.1:" + port(process, output)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String port(Process process, Path output) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (true) {
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            Matcher started = STARTED.matcher(printed);
            if (started.find()) {
                return started.group(1);
            }
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).as(printed).isFalse();
            assertThat(System.nanoTime()).as(printed).isLessThan(giveUp);
        }
    }

    public void put(String bucket, String key, Path file) {
        if (client.listBuckets().buckets().stream()
                .noneMatch(known -> known.name().equals(bucket))) {
            client.createBucket(request -> request.bucket(bucket));
        }
        client.putObject(request -> request.bucket(bucket).key(key), file);
    }

    /** What a process needs to know to read from here, as arguments of {@code java}. */
    public List<String> javaOptions() {
        return List.of(
                "-Daws.endpointUrlS3=" + endpoint,
                "-Daws.region=us-east-1",
                "-Daws.accessKeyId=" + KEY,
                "-Daws.secretAccessKey=" + KEY);
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly().onExit().join();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
