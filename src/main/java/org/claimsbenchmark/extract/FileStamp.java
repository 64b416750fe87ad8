package org.claimsbenchmark.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a file is seen to be the one of before, without reading it. Its number on the disk is left out: some network
 * shares give a file another one now and then.
 *
 * @param sizeBytes its size
 * @param lastModified when it was written last, as finely as the file system tells
 */
public record FileStamp(long sizeBytes, FileTime lastModified) {

    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(attributes.size(), attributes.lastModifiedTime());
    }
}
