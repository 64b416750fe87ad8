package org.claimsbenchmark.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.packed.Packing;
import org.claimsbenchmark.extract.packed.UnpackingFault;
import org.claimsbenchmark.extract.packed.ZipDirectory;
import org.claimsbenchmark.extract.packed.ZippedExtract;

/**
 * A file that was found, and how to find out what extracts it holds.
 *
 * @param path where it lies
 * @param name what it is to be called
 */
record DeliveredFile(Path path, String name) {

    /** What is copied and digested stays in the cache of a core. */
    private static final int READ_BYTES = 1 << 17;

    /** Looks at the first bytes, and at a ZIP archive's directory. Digests nothing yet. */
    Contents contents() {
        try {
            FileStamp stamp = FileStamp.of(path);
            Packing packing = packing();
            if (packing != Packing.ZIP_ENTRY) {
                return new Contents(List.of(new Part(packing, null, stamp)), Discovery.NOTHING);
            }
            ZipDirectory directory = ZipDirectory.of(path);
            return new Contents(
                    directory.extracts().stream()
                            .map(entry -> new Part(Packing.ZIP_ENTRY, entry, stamp))
                            .toList(),
                    new Discovery(
                            List.of(),
                            directory.passedOver().stream()
                                    .map(reason -> new Discovery.Ignored(path, reason))
                                    .toList(),
                            directory.refusals().stream()
                                    .map(refusal -> fault(Discovery.Kind.ARCHIVE_REFUSED, refusal))
                                    .toList()));
        } catch (IOException e) {
            return new Contents(List.of(), Discovery.of(unreadable("", e)));
        }
    }

    /** The extract of the file that bears a name, with what was found out of it before. */
    Optional<ExtractFile> extract(String fileName, long sizeBytes, String sha256) throws IOException {
        FileStamp stamp = FileStamp.of(path);
        Packing packing = packing();
        if (packing != Packing.ZIP_ENTRY) {
            return stamp.sizeBytes() == sizeBytes
                    ? Optional.of(new ExtractFile(path, fileName, sizeBytes, sha256, packing, null, stamp))
                    : Optional.empty();
        }
        return ZipDirectory.of(path).extracts().stream()
                .filter(entry -> fileName.endsWith("/" + entry.name()) && entry.unpackedBytes() == sizeBytes)
                .map(entry -> new ExtractFile(path, fileName, sizeBytes, sha256, packing, entry, stamp))
                .findFirst();
    }

    private Packing packing() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Packing.of(in.readNBytes(Packing.HEAD_BYTES));
        }
    }

    private Discovery.Fault unreadable(String place, IOException failure) {
        return failure instanceof UnpackingFault
                ? fault(Discovery.Kind.ARCHIVE_REFUSED, place + "found " + failure.getMessage())
                : fault(
                        Discovery.Kind.NOT_READABLE,
                        "cannot be read to its end; check its permissions and the disk or share it lies on");
    }

    private Discovery.Fault fault(Discovery.Kind kind, String what) {
        return Discovery.Fault.at(kind, path, what);
    }

    /**
     * @param parts one each extract, to be digested
     * @param rest what else the file holds, and what is wrong with it
     */
    record Contents(List<Part> parts, Discovery rest) {}

    /** One extract of the file. */
    final class Part {
        private final Packing packing;
        private final Optional<ZippedExtract> entry;
        private final FileStamp stamp;

        private Part(Packing packing, ZippedExtract entry, FileStamp stamp) {
            this.packing = packing;
            this.entry = Optional.ofNullable(entry);
            this.stamp = stamp;
        }

        /** Reads it once, in pieces of 128 KiB. Yields one extract or one fault; safe for use beside other parts. */
        Discovery digest() {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[READ_BYTES];
            long size = 0;
            try (InputStream in = entry.isPresent() ? entry.get().open(path) : Files.newInputStream(path)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    size += read;
                }
            } catch (IOException e) {
                return Discovery.of(unreadable(
                        entry.map(in -> "its entry " + in.name() + ": ").orElse(""), e));
            }
            ExtractFile extract = new ExtractFile(
                    path,
                    entry.map(in -> name + "/" + in.name()).orElse(name),
                    size,
                    HexFormat.of().formatHex(digest.digest()),
                    packing,
                    entry.orElse(null),
                    stamp);
            return unlessChanged(extract);
        }

        private Discovery unlessChanged(ExtractFile extract) {
            try {
                return extract.unchanged()
                        ? new Discovery(List.of(extract), List.of(), List.of())
                        : Discovery.of(fault(
                                Discovery.Kind.NOT_READABLE,
                                "changed while it was read; wait until its delivery has ended, and run again"));
            } catch (IOException e) {
                return Discovery.of(unreadable("", e));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaPlatformHasIt) {
            throw new IllegalStateException(everyJavaPlatformHasIt);
        }
    }

    /** What all the files hold, in their order. Extracts are digested beside each other, one a core. */
    static Discovery allOf(List<DeliveredFile> files) {
        List<Contents> contents = files.stream().map(DeliveredFile::contents).toList();
        List<Discovery> digested = contents.stream().flatMap(file -> file.parts().stream()).toList().parallelStream()
                .map(Part::digest)
                .toList();
        return Discovery.joined(Stream.concat(contents.stream().map(Contents::rest), digested.stream()));
    }
}
