package org.claimsbenchmark.extract.packed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.claimsbenchmark.extract.control.ControlFiles;

/**
 * What a ZIP archive says that it holds. Every entry whose name ends in {@code .csv} or {@code .txt} is an extract, a
 * control file or a refusal; only hidden ones, and what macOS adds, are passed over.
 *
 * @param extracts in the archive's order
 * @param controlFiles entries that state what an extract holds, in the archive's order
 * @param passedOver why an entry is no extract, as the end of the sentence "ignored, because ..."
 * @param refusals what is wrong with an entry or the archive, with expectation and remedy
 */
public record ZipDirectory(
        List<ZippedExtract> extracts,
        List<ZippedExtract> controlFiles,
        List<String> passedOver,
        List<String> refusals) {

    public ZipDirectory {
        extracts = List.copyOf(extracts);
        controlFiles = List.copyOf(controlFiles);
        passedOver = List.copyOf(passedOver);
        refusals = List.copyOf(refusals);
    }

    /**
     * Reads the archive's directory, and no content.
     *
     * @throws UnpackingFault when the directory is damaged
     * @throws IOException when the archive cannot be opened or read
     */
    public static ZipDirectory of(Path archive) throws IOException {
        try (CheckedZip zip = new CheckedZip(archive)) {
            Reading reading = new Reading();
            reading.read(zip);
            return new ZipDirectory(reading.extracts, reading.controlFiles, reading.passedOver, reading.refusals);
        }
    }

    private static final class Reading {
        private final List<ZippedExtract> extracts = new ArrayList<>();
        private final List<ZippedExtract> controlFiles = new ArrayList<>();
        private final List<String> passedOver = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();

        void read(CheckedZip zip) throws IOException {
            List<ZipArchiveEntry> entries = zip.entries();
            Map<String, Integer> times = new HashMap<>();
            entries.forEach(entry -> times.merge(entry.getName(), 1, Integer::sum));
            long packed = 0;
            for (ZipArchiveEntry entry : entries) {
                packed += entry.getCompressedSize();
                if (!entry.isDirectory()) {
                    take(entry, times.get(entry.getName()) > 1);
                }
            }
            if (packed > zip.size()) {
                refusals.add(
                        "its entries overlap each other, as no packing program writes them; check what it is, and pack"
                                + " the extracts again");
            } else if (extracts.isEmpty() && refusals.isEmpty()) {
                refusals.add("a ZIP archive, or an Excel workbook, without any entry named " + NameEndings.ofExtracts()
                        + "; pack the extracts"
                        + " into it, or save the sheet as CSV UTF-8");
            }
        }

        private void take(ZipArchiveEntry entry, boolean again) {
            EntryName name = new EntryName(entry.getName());
            String its = "its entry " + name.printable();
            boolean control = ControlFiles.isNamedSo(entry.getName());
            if (!control && !name.isNamedAsExtract() && !name.isPackedItself()) {
                passedOver.add(its + " is not named " + NameEndings.ofExtracts());
            } else if (!name.isPlainPath()) {
                refusals.add(
                        its + " has a name that is no plain path below the archive; pack the extract again under one");
            } else if (name.isHidden()) {
                passedOver.add(its + " is hidden");
            } else if (name.isPackedItself()) {
                refusals.add(its + " is packed itself, and nothing is unpacked twice; pack the extract once");
            } else if (again) {
                refusals.add(its + " is there more than once; rename one, and pack the extracts again");
            } else if (entry.isUnixSymlink()) {
                refusals.add(its + " is a link; pack the file that it leads to");
            } else if (entry.getGeneralPurposeBit().usesEncryption()) {
                refusals.add(its + " is encrypted; deliver it without a password, or decrypt it first");
            } else if (!isReadable(entry.getMethod())) {
                refusals.add(its + " is packed by method " + ZipMethod.getMethodByCode(entry.getMethod())
                        + ", expected deflated or stored; pack it again, or deliver the extract as .gz, .zst or .bz2");
            } else {
                (control ? controlFiles : extracts)
                        .add(new ZippedExtract(
                                entry.getName(),
                                entry.getDataOffset(),
                                entry.getCompressedSize(),
                                entry.getSize(),
                                entry.getCrc(),
                                entry.getMethod() == ZipMethod.DEFLATED.getCode()));
            }
        }

        private static boolean isReadable(int method) {
            return method == ZipMethod.STORED.getCode() || method == ZipMethod.DEFLATED.getCode();
        }
    }
}
