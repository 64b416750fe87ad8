package org.claimsbenchmark.objects;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * What is known of an object, or of a prefix of keys.
 *
 * @param size of the object in bytes; 0 for a prefix
 * @param modified when the object was written, to the second; for a prefix the beginning of time
 * @param version which content it is, as the storage names it; null for a prefix
 */
record ObjectAttributes(long size, Instant modified, String version) implements BasicFileAttributes {

    static final ObjectAttributes OF_A_PREFIX = new ObjectAttributes(0, Instant.EPOCH, null);

    @Override
    public FileTime lastModifiedTime() {
        return FileTime.from(modified);
    }

    @Override
    public FileTime lastAccessTime() {
        return lastModifiedTime();
    }

    @Override
    public FileTime creationTime() {
        return lastModifiedTime();
    }

    @Override
    public boolean isRegularFile() {
        return version != null;
    }

    @Override
    public boolean isDirectory() {
        return version == null;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public Object fileKey() {
        return null;
    }
}
