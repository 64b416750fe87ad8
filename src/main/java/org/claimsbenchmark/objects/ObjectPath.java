package org.claimsbenchmark.objects;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An object, or a prefix of keys that stands for a folder. Names are what stands between slashes, as in a file system.
 * Nothing is said about whether there is such an object.
 */
final class ObjectPath implements Path {

    private static final String SCHEME = "s3://";

    /** Null for a relative path. */
    private final String bucket;

    private final List<String> names;

    private ObjectPath(String bucket, List<String> names) {
        this.bucket = bucket;
        this.names = List.copyOf(names);
    }

    /** @throws InvalidPathException when no bucket is named, or a key has an empty name, "." or ".." */
    static ObjectPath of(String location) {
        String[] parts = location.substring(SCHEME.length()).split("/", 2);
        if (parts[0].isEmpty()) {
            throw new InvalidPathException(location, "expected s3://BUCKET/KEY or s3://BUCKET/PREFIX");
        }
        return new ObjectPath(parts[0], parts.length == 1 ? List.of() : names(parts[1]));
    }

    private static List<String> names(String key) {
        if (key.isEmpty()) {
            return List.of();
        }
        List<String> names = Stream.of(key.split("/")).toList();
        if (names.stream().anyMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."))) {
            throw new InvalidPathException(key, "expected a key whose parts between slashes are names");
        }
        return names;
    }

    String bucket() {
        return bucket;
    }

    /** Without the slash that ends a folder's. */
    String key() {
        return String.join("/", names);
    }

    @Override
    public FileSystem getFileSystem() {
        return ObjectFileSystem.INSTANCE;
    }

    @Override
    public boolean isAbsolute() {
        return bucket != null;
    }

    @Override
    public Path getRoot() {
        return bucket == null ? null : new ObjectPath(bucket, List.of());
    }

    @Override
    public Path getFileName() {
        return names.isEmpty() ? null : new ObjectPath(null, names.subList(names.size() - 1, names.size()));
    }

    @Override
    public Path getParent() {
        return names.isEmpty() || bucket == null && names.size() == 1
                ? null
                : new ObjectPath(bucket, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public Path getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        return new ObjectPath(null, names.subList(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof ObjectPath path
                && Objects.equals(bucket, path.bucket)
                && names.size() >= path.names.size()
                && names.subList(0, path.names.size()).equals(path.names);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof ObjectPath path
                && path.bucket == null
                && names.size() >= path.names.size()
                && names.subList(names.size() - path.names.size(), names.size()).equals(path.names);
    }

    @Override
    public Path normalize() {
        return this;
    }

    @Override
    public Path resolve(String other) {
        return resolve(new ObjectPath(null, names(other)));
    }

    @Override
    public Path resolve(Path other) {
        return other.isAbsolute()
                ? other
                : new ObjectPath(
                        bucket,
                        Stream.concat(names.stream(), ((ObjectPath) other).names.stream())
                                .toList());
    }

    @Override
    public Path resolveSibling(String other) {
        return getParent().resolve(other);
    }

    @Override
    public Path relativize(Path other) {
        if (!other.startsWith(this)) {
            throw new IllegalArgumentException(other + " is not below " + this);
        }
        return new ObjectPath(null, ((ObjectPath) other).names.subList(names.size(), other.getNameCount()));
    }

    @Override
    public URI toUri() {
        return URI.create(SCHEME + bucket + "/").resolve(URI.create(key().replace(" ", "%20")));
    }

    @Override
    public Path toAbsolutePath() {
        return this;
    }

    /** Objects are no links. */
    @Override
    public Path toRealPath(LinkOption... options) {
        return this;
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("nobody tells when an object changes");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectPath path && Objects.equals(bucket, path.bucket) && names.equals(path.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bucket, names);
    }

    @Override
    public String toString() {
        return bucket == null ? key() : SCHEME + bucket + "/" + key();
    }
}
