package org.claimsbenchmark.rekey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.ExtractsAtHand;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.layout.LayoutCatalog;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.layout.ParseResult;
import org.claimsbenchmark.load.KeyGuard;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.load.RekeyedLines;
import org.claimsbenchmark.objects.Locations;
import org.claimsbenchmark.reference.ReferenceTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives every pseudonym of a database anew under another key. Identifiers are nowhere but in the extracts, so each that has
 * lines is read again, and every one of its lines must be among what is read, as it was.
 */
public final class Rekeying {

    private static final Logger LOG = LoggerFactory.getLogger(Rekeying.class);

    private final Connection connection;
    private final LayoutCatalog layouts;
    private final PseudonymKey from;
    private final Set<String> proceduresInScope = ReferenceTables.standard().proceduresInScope();

    /**
     * @param connection in a transaction that holds the lock of all editions
     * @param layouts that the extracts were read with
     * @param from the key that the database was built with
     */
    public Rekeying(Connection connection, LayoutCatalog layouts, PseudonymKey from) {
        this.connection = connection;
        this.layouts = layouts;
        this.from = from;
    }

    /**
     * What was brought under the new key.
     *
     * @param extracts with lines
     * @param lines of them
     */
    public record Rekeyed(int extracts, long lines) {}

    /**
     * @param to the new key, asked for when nothing is missing
     * @param paths files or folders with extracts that lie elsewhere now
     * @throws RekeyRefused naming every extract that is not at hand, or is not read as it was; the caller rolls back
     */
    public Rekeyed to(Supplier<PseudonymKey> to, List<Path> paths) throws SQLException {
        Discovery given = ExtractDiscovery.find(paths);
        if (!given.faults().isEmpty()) {
            throw new RekeyRefused(
                    given.faults().stream().map(Discovery.Fault::sentence).toList());
        }
        List<KeyedExtract> extracts = KeyedExtract.all(connection);
        Map<String, List<Path>> locations = new LinkedHashMap<>();
        for (KeyedExtract extract : extracts) {
            List<Path> ofContent = locations.computeIfAbsent(extract.sha256(), content -> new ArrayList<>());
            if (extract.location() != null) {
                ofContent.add(Locations.of(extract.location()));
            }
        }
        Map<String, ExtractFile> files = ExtractsAtHand.find(given.extracts(), locations);
        Map<String, LayoutMatch> layoutByContent = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (KeyedExtract extract : extracts) {
            ExtractFile file = files.get(extract.sha256());
            if (file == null) {
                faults.add(notAtHand(extract));
            } else if (layouts.match(file) instanceof LayoutMatch layout) {
                layoutByContent.put(extract.sha256(), layout);
            } else {
                faults.add(extract.inWords()
                        + ": no layout fits it any more; give the layouts that it was read with (--layouts)");
            }
        }
        if (!faults.isEmpty()) {
            throw new RekeyRefused(faults);
        }
        return rekey(extracts, files, layoutByContent, to.get());
    }

    private Rekeyed rekey(
            List<KeyedExtract> extracts,
            Map<String, ExtractFile> files,
            Map<String, LayoutMatch> layoutByContent,
            PseudonymKey to)
            throws SQLException {
        KeyGuard.replace(connection, from, to);
        Map<String, List<KeyedExtract>> byContent = extracts.stream()
                .collect(Collectors.groupingBy(KeyedExtract::sha256, LinkedHashMap::new, Collectors.toList()));
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, List<KeyedExtract>> content : byContent.entrySet()) {
            ExtractFile file = files.get(content.getKey());
            try (RekeyedLines lines = new RekeyedLines(connection, from, to)) {
                read(file, layoutByContent.get(content.getKey()), lines);
                for (KeyedExtract extract : content.getValue()) {
                    long reached = lines.applyTo(extract.extractId());
                    LOG.info("{}: {} of {} lines", extract.inWords(), reached, extract.lines());
                    if (reached != extract.lines()) {
                        faults.add(extract.inWords() + ": " + (extract.lines() - reached) + " of its " + extract.lines()
                                + " lines are read otherwise now than when they were loaded; give the layouts that it was"
                                + " read with (--layouts), or deliver it again first");
                    }
                }
            } catch (IOException | UncheckedIOException notAsWhenDigested) {
                faults.add(content.getValue().get(0).inWords()
                        + ": it cannot be read to its end, or was written to while it was read; check the disk or share it"
                        + " lies on");
            }
        }
        if (!faults.isEmpty()) {
            throw new RekeyRefused(faults);
        }
        return new Rekeyed(
                extracts.size(),
                extracts.stream().mapToLong(KeyedExtract::lines).sum());
    }

    private void read(ExtractFile file, LayoutMatch layout, RekeyedLines lines) throws IOException, SQLException {
        ClaimLineParser parser = ClaimLineParser.of(layout, file, proceduresInScope);
        try (RecordSource records = parser.open(file, layout.whole())) {
            while (!records.ended()) {
                Optional<ExtractRecord> record = records.next(Long.MAX_VALUE);
                if (record.isPresent() && parser.parse(record.get()) instanceof ParseResult.InScope inScope) {
                    lines.add(inScope.line());
                }
            }
            if (!file.unchanged()) {
                throw new IOException("changed while it was read");
            }
        }
        lines.end();
    }

    private static String notAtHand(KeyedExtract extract) {
        return extract.inWords() + ": expected its content, SHA-256 " + extract.sha256()
                + ", among the files that were given"
                + (extract.location() == null ? "" : " or at " + extract.location())
                + ", found none; give the file as it was delivered, or purge the extract where nothing rests on it";
    }
}
