package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were measured on, as Linux tells it. */
final class Machine {

    private static final long KILOBYTES_A_GIGABYTE = 1024 * 1024;

    private Machine() {}

    /** By name, in the order of the page. */
    static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processor", lineOf("/proc/cpuinfo", "model name"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", memoryGigabytes() + " GB");
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        return facts;
    }

    static long memoryGigabytes() {
        String kilobytes = lineOf("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
        return Math.round(Double.parseDouble(kilobytes) / KILOBYTES_A_GIGABYTE);
    }

    /** What stands after the colon of the first line that begins so. */
    private static String lineOf(String file, String begin) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(begin))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new IllegalStateException(file + ": the comparison measures memory by it and runs on Linux only", e);
        }
    }
}
