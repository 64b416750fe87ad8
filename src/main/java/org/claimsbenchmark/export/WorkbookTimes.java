package org.claimsbenchmark.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The moment that a workbook says it was made: its library always says now, by which no two files would be the same. */
final class WorkbookTimes {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED =
            Pattern.compile("(<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*(</dcterms:created>)");

    /** A ZIP archive keeps local time, so the same local time everywhere. */
    private static final LocalDateTime IN_THE_ARCHIVE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private WorkbookTimes() {}

    /** Copies a workbook, packed as it is, with another moment. */
    static void set(Path workbook, Path to, Instant created) throws IOException {
        try (ZipFile from = ZipFile.builder().setPath(workbook).get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(to)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
                copy.setTimeLocal(IN_THE_ARCHIVE);
                if (entry.getName().equals(PROPERTIES)) {
                    out.putArchiveEntry(copy);
                    out.write(at(created, from.getInputStream(entry)));
                    out.closeArchiveEntry();
                } else {
                    copy.setMethod(entry.getMethod());
                    copy.setCrc(entry.getCrc());
                    copy.setSize(entry.getSize());
                    copy.setCompressedSize(entry.getCompressedSize());
                    out.addRawArchiveEntry(copy, from.getRawInputStream(entry));
                }
            }
        }
    }

    private static byte[] at(Instant created, InputStream properties) throws IOException {
        try (properties) {
            String text = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
            return CREATED.matcher(text).replaceFirst("$1" + created + "$2").getBytes(StandardCharsets.UTF_8);
        }
    }
}
