package org.claimsbenchmark.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimsbenchmark.testing.PackedExtracts;

/** The packings in which extracts come. */
final class PackedCases {

    private static final String FOLDER = "one-extract-in-four-packings";

    private PackedCases() {}

    /** By path: each later delivery brings the common line again, and a line of its own. */
    static SortedMap<String, byte[]> files() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("four-packings-west.csv", delivery("west", "2025-09-30").bytes());
        entries.put("four-packings-east.csv", delivery("east", "2025-09-30").bytes());
        entries.put("read-me.md", new byte[] {'x'});
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(
                "four-packings-1.csv.gz",
                PackedExtracts.GZIP.pack(delivery("gzip", "2025-06-30").bytes()));
        files.put(
                "four-packings-2.csv.zst",
                PackedExtracts.ZSTD.pack(delivery("zstd", "2025-07-31").bytes()));
        files.put(
                "four-packings-3.csv.bz2",
                PackedExtracts.BZIP2.pack(delivery("bzip2", "2025-08-31").bytes()));
        files.put("four-packings-4.zip", PackedExtracts.zip(entries));
        files.put("four-packings-5.csv", delivery("plain", "2025-10-31").bytes());
        SortedMap<String, byte[]> byPath = new TreeMap<>();
        files.forEach((name, bytes) -> byPath.put(FOLDER + "/" + name, bytes));
        return byPath;
    }

    private static SampleExtract delivery(String own, String fileDate) {
        return new SampleExtract(FOLDER, own, SampleExtract.USUAL_COLUMNS)
                .line(
                        "claim_id",
                        "four-packings-claim-common",
                        "person_id",
                        "four-packings-person-common",
                        "file_date",
                        fileDate)
                .line(
                        "claim_id",
                        "four-packings-claim-" + own,
                        "person_id",
                        "four-packings-person-" + own,
                        "file_date",
                        fileDate);
    }
}
