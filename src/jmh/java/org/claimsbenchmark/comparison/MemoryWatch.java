package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory of a process, and of the PostgreSQL server beside it, looked at again and again until it ends. Of the process
 * Linux keeps the peak (VmHWM). Of the server it is the greatest sum seen of what its processes have for themselves
 * (RssAnon), with the shared memory that the greatest of them touches (RssShmem) counted once.
 */
final class MemoryWatch {

    private final Path process;
    private final Path postmasterFile;
    private long peakBytes;
    private long serverPeakBytes;

    /** @param postmasterFile of the server's data directory, or null where there is no server */
    MemoryWatch(long pid, Path postmasterFile) {
        this.process = Path.of("/proc", Long.toString(pid));
        this.postmasterFile = postmasterFile;
    }

    long peakBytes() {
        return peakBytes;
    }

    long serverPeakBytes() {
        return serverPeakBytes;
    }

    void look() {
        peakBytes = Math.max(peakBytes, bytes(process, "VmHWM:"));
        if (postmasterFile != null) {
            long own = 0;
            long shared = 0;
            for (Path server : serverProcesses()) {
                own += bytes(server, "RssAnon:");
                shared = Math.max(shared, bytes(server, "RssShmem:"));
            }
            serverPeakBytes = Math.max(serverPeakBytes, own + shared);
        }
    }

    private List<Path> serverProcesses() {
        List<Path> processes = new ArrayList<>();
        try {
            String postmaster =
                    Files.readAllLines(postmasterFile, StandardCharsets.UTF_8).get(0);
            processes.add(Path.of("/proc", postmaster));
            String children = Files.readString(Path.of("/proc", postmaster, "task", postmaster, "children"));
            for (String child : children.split(" ")) {
                if (!child.isBlank()) {
                    processes.add(Path.of("/proc", child));
                }
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            return processes; // not up yet, or gone already
        }
        return processes;
    }

    /** 0 when the process is gone. */
    private static long bytes(Path process, String field) {
        try {
            for (String line : Files.readAllLines(process.resolve("status"), StandardCharsets.UTF_8)) {
                if (line.startsWith(field)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }
}
