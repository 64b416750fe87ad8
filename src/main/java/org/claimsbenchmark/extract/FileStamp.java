package org.claimsbenchmark.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a file is seen to be the one of before, without reading it.
 *
 * @param sizeBytes its size
 * @param lastModified when it was written last, as finely as the file system tells
 * @param fileKey which file it is, when another one is put in its place; null where the file system does not tell
 */
public record FileStamp(long sizeBytes, FileTime lastModified, Object fileKey) {

    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
}
