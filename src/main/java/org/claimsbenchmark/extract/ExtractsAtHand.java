package org.claimsbenchmark.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds files again that were read before: among those that are given, else where they lay. Content alone counts. */
public final class ExtractsAtHand {

    private ExtractsAtHand() {}

    /**
     * @param given that were found and digested already
     * @param locationsByContent where files of each content lay, as far as that is known: it may have come under several names
     * @return files by the content that is looked for, as far as they are there
     */
    public static Map<String, ExtractFile> find(List<ExtractFile> given, Map<String, List<Path>> locationsByContent) {
        Map<String, ExtractFile> found = new LinkedHashMap<>();
        given.forEach(file -> found.putIfAbsent(file.sha256(), file));
        List<Path> locations = locationsByContent.entrySet().stream()
                .filter(wanted -> !found.containsKey(wanted.getKey()))
                .flatMap(wanted -> wanted.getValue().stream())
                .distinct()
                .filter(Files::exists)
                .toList();
        ExtractDiscovery.find(locations).extracts().forEach(file -> found.putIfAbsent(file.sha256(), file));
        found.keySet().retainAll(locationsByContent.keySet());
        return found;
    }
}
