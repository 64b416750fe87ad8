package org.claimsbenchmark.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of a few megabytes, in memory. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK_BYTES = 4096;

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Skips the test where this user may not mount one. */
    static SmallDisk mountedAt(Path folder, int megabytes) {
        Optional<SmallDisk> mounted = mount(folder, megabytes);
        assumeTrue(mounted.isPresent(), "mounting a small file system needs root");
        return mounted.orElseThrow();
    }

    /** Empty, and said so, where this user may not mount one. */
    static Optional<SmallDisk> mount(Path folder, int megabytes) {
        if (exitCode("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()) != 0) {
            System.out.println("*** No test of a full disk: mounting a small file system needs root. ***");
            return Optional.empty();
        }
        return Optional.of(new SmallDisk(folder));
    }

    /** Leaves as much room as said, and no more. */
    void fillLeaving(long bytes) {
        byte[] block = new byte[BLOCK_BYTES];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (folder.toFile().getUsableSpace() >= bytes + BLOCK_BYTES) {
                out.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void makeRoom() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        assertThat(exitCode("umount", folder.toString())).isZero();
    }

    private static int exitCode(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                System.out.print(output);
            }
            return exitCode;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
