package org.claimsbenchmark.objects;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What is asked of the storage. Address, region and credentials come from where the AWS SDK looks: {@code AWS_REGION},
 * {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}, {@code AWS_ENDPOINT_URL_S3} for storage of others, profiles, and
 * the role of the machine.
 */
final class ObjectStore {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int OTHER_VERSION = 412;

    private final S3Client client;

    private ObjectStore(S3Client client) {
        this.client = client;
    }

    /** Storage of others rarely has a host name a bucket. */
    static ObjectStore ofEnvironment() {
        boolean ofOthers = System.getenv("AWS_ENDPOINT_URL_S3") != null || System.getenv("AWS_ENDPOINT_URL") != null;
        return new ObjectStore(S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .forcePathStyle(ofOthers)
                .build());
    }

    private static boolean isSet(String variable, String property) {
        return System.getenv(variable) != null || System.getProperty(property) != null;
    }

    /** @throws NoSuchFileException when there is neither an object nor one below */
    ObjectAttributes attributes(ObjectPath path) throws IOException {
        if (path.getNameCount() > 0) {
            try {
                return ask(path, () -> {
                    HeadObjectResponse head = client.headObject(
                            request -> request.bucket(path.bucket()).key(path.key()));
                    return new ObjectAttributes(head.contentLength(), head.lastModified(), head.eTag());
                });
            } catch (NoSuchFileException perhapsAFolder) {
                // asked below
            }
        }
        ListObjectsV2Response below =
                ask(path, () -> client.listObjectsV2(listing(path).maxKeys(1).build()));
        if (below.keyCount() == 0) {
            throw new NoSuchFileException(path.toString());
        }
        return ObjectAttributes.OF_A_PREFIX;
    }

    /** The objects and prefixes right below a prefix. Keys that are no path, such as those that end in a slash, are left out. */
    List<ObjectPath> below(ObjectPath folder) throws IOException {
        List<ObjectPath> below = new ArrayList<>();
        String token = null;
        do {
            ListObjectsV2Request request =
                    listing(folder).delimiter("/").continuationToken(token).build();
            ListObjectsV2Response page = ask(folder, () -> client.listObjectsV2(request));
            int prefix = request.prefix().length();
            page.contents().forEach(object -> add(below, folder, object.key().substring(prefix)));
            page.commonPrefixes()
                    .forEach(common -> add(below, folder, common.prefix().substring(prefix)));
            token = page.nextContinuationToken();
        } while (token != null);
        return below;
    }

    private static void add(List<ObjectPath> below, ObjectPath folder, String rest) {
        String name = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
            below.add((ObjectPath) folder.resolve(name));
        }
    }

    private static ListObjectsV2Request.Builder listing(ObjectPath folder) {
        return ListObjectsV2Request.builder()
                .bucket(folder.bucket())
                .prefix(folder.getNameCount() == 0 ? "" : folder.key() + "/");
    }

    /**
     * Bytes of an object.
     *
     * @param version that it must still be
     * @throws IOException when it is another meanwhile
     */
    byte[] bytes(ObjectPath path, String version, long first, int count) throws IOException {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(path.bucket())
                .key(path.key())
                .ifMatch(version)
                .range("bytes=" + first + "-" + (first + count - 1))
                .build();
        return ask(path, () -> client.getObjectAsBytes(request).asByteArrayUnsafe());
    }

    private static <T> T ask(ObjectPath path, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (S3Exception e) {
            throw switch (e.statusCode()) {
                case NOT_FOUND -> new NoSuchFileException(path.toString());
                case FORBIDDEN -> new AccessDeniedException(path.toString());
                case OTHER_VERSION -> new IOException(path + " was written to since it was opened");
                default -> new IOException("the storage answers with status " + e.statusCode() + " for " + path, e);
            };
        } catch (SdkException e) {
            throw new IOException("the storage of " + path + " cannot be asked: " + e.getMessage(), e);
        }
    }
}
