package org.claimsbenchmark.testing;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** The packings in which an extract may come. The same content gives the same bytes, as far as the JDK's zlib does. */
public enum PackedExtracts {
    GZIP {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
        }
    },
    ZSTD {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new ZstdOutputStreamNoFinalizer(out).setChecksum(true);
        }
    },
    BZIP2 {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new BZip2CompressorOutputStream(out);
        }
    },
    /** With one entry, {@code claims.csv}. */
    ZIP {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(entry("claims.csv"));
            return new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    zip.write(bytes, offset, length);
                }
            };
        }
    };

    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2025, 1, 1, 0, 0);

    abstract OutputStream over(OutputStream out) throws IOException;

    /** An entry whose time is always the same. */
    public static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        return entry;
    }

    /** A ZIP archive of these entries, content by name. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(entry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The extracts in a file, content by the name that the ledger has for it; told by the file's name. */
    public static Map<String, byte[]> unpack(Path file) {
        String name = file.getFileName().toString();
        Map<String, byte[]> extracts = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            if (name.endsWith(".zip")) {
                ZipInputStream zip = new ZipInputStream(in);
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".csv")) {
                        extracts.put(name + "/" + entry.getName(), zip.readAllBytes());
                    }
                }
            } else if (name.endsWith(".gz")) {
                extracts.put(name, new GZIPInputStream(in).readAllBytes());
            } else if (name.endsWith(".zst")) {
                extracts.put(name, new ZstdInputStreamNoFinalizer(in).readAllBytes());
            } else if (name.endsWith(".bz2")) {
                extracts.put(name, new BZip2CompressorInputStream(in).readAllBytes());
            } else if (name.endsWith(".csv")) {
                extracts.put(name, in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return extracts;
    }

    public byte[] pack(String text) {
        return pack(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = over(packed)) {
            out.write(content, 0, content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public Path write(Path folder, String name, String text) throws IOException {
        return Files.write(folder.resolve(name), pack(text));
    }
}
