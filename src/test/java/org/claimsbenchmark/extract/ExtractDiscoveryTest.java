package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.extract.packed.NameEndings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractDiscoveryTest {

    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsCsvAndTxtFilesSortedByPath() throws IOException {
        write("b.CSV");
        write("deep/er/a.txt");
        write("a.csv");

        Discovery found = ExtractDiscovery.find(List.of(folder));

        assertThat(relative(found)).containsExactly("a.csv", "b.CSV", "deep/er/a.txt");
        assertThat(found.ignored()).isEmpty();
        assertThat(found.faults()).isEmpty();
    }

    @Test
    void aFileOfAFolderIsCalledByItsPathBelowTheFolderAndAFileByItself() throws IOException {
        Path one = write("payer-one/claims.csv");
        write("payer-two/claims.csv");

        assertThat(ExtractDiscovery.find(List.of(folder)).extracts())
                .extracting(ExtractFile::fileName)
                .containsExactly("payer-one/claims.csv", "payer-two/claims.csv");
        assertThat(ExtractDiscovery.find(List.of(one)).extracts())
                .extracting(ExtractFile::fileName)
                .containsExactly("claims.csv");
    }

    @Test
    void otherAndHiddenEntriesOfAFolderAreIgnoredWithTheirReason() throws IOException {
        write("a.csv");
        write("notes.md");
        write(".hidden.csv");
        write(".git/b.csv");

        Discovery found = ExtractDiscovery.find(List.of(folder));

        assertThat(relative(found)).containsExactly("a.csv");
        assertThat(found.ignored())
                .containsExactly(
                        new Discovery.Ignored(folder.resolve(".git"), "it is a hidden folder"),
                        new Discovery.Ignored(folder.resolve(".hidden.csv"), "it is hidden"),
                        new Discovery.Ignored(
                                folder.resolve("notes.md"), "its name does not end in " + NameEndings.ofFiles()));
    }

    @Test
    void aFileNamedExplicitlyIsTakenWhateverItsName() throws IOException {
        Path extract = write(".claims.dat");

        Discovery found = ExtractDiscovery.find(List.of(extract));

        assertThat(found.extracts()).extracting(ExtractFile::fileName).containsExactly(".claims.dat");
    }

    @Test
    void aFileIsTakenOnceHoweverManyPathsLeadToIt() throws IOException {
        Path extract = write("a.csv");
        Files.createSymbolicLink(folder.resolve("z.csv"), extract);

        Discovery found = ExtractDiscovery.find(List.of(
                folder.resolve("z.csv"),
                folder,
                extract,
                folder.resolve("x/../a.csv").normalize()));

        assertThat(relative(found)).containsExactly("a.csv");
    }

    @Test
    void aLinkBackToAFolderEndsTheWalk() throws IOException {
        write("sub/a.csv");
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);

        Discovery found = ExtractDiscovery.find(List.of(folder));

        assertThat(relative(found)).containsExactly("sub/a.csv");
        assertThat(found.ignored())
                .containsExactly(
                        new Discovery.Ignored(folder.resolve("sub/loop"), "it is a link to a folder that holds it"));
    }

    @Test
    void whatIsMissingOrEmptyIsAFaultAndTheRestIsStillFound() throws IOException {
        Path extract = write("in/a.csv");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path link = Files.createSymbolicLink(folder.resolve("gone.csv"), folder.resolve("nowhere"));
        Path missing = folder.resolve("missing.csv");

        Discovery found = ExtractDiscovery.find(List.of(missing, empty, link, extract));

        assertThat(relative(found)).containsExactly("in/a.csv");
        assertThat(found.faults())
                .extracting(Discovery.Fault::kind, Discovery.Fault::sentence)
                .containsExactly(
                        tuple(Discovery.Kind.NO_SUCH_FILE, missing + ": no such file or folder; check the path"),
                        tuple(
                                Discovery.Kind.FOLDER_WITHOUT_EXTRACT,
                                empty
                                        + ": a folder without any file named " + NameEndings.ofFiles() + "; put the"
                                        + " extracts there, or name the files one by one"),
                        tuple(Discovery.Kind.NO_SUCH_FILE, link + ": a link to nothing; check the path"));
    }

    @Test
    void aNameThatTheLocaleCannotReadIsAFaultAndNoNewExtract() throws IOException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "the test itself needs a locale with UTF-8");
        write("M\uFFFDrz.csv"); // how Java sees März.csv where the locale is C

        Discovery found = ExtractDiscovery.find(List.of(folder));

        assertThat(found.extracts()).isEmpty();
        assertThat(found.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("LC_ALL"));
    }

    @Test
    void theDigestIsThatOfTheFilesBytes() throws IOException {
        Path abc = folder.resolve("abc.csv");
        Files.writeString(abc, "abc");

        ExtractFile extract = ExtractDiscovery.find(List.of(abc)).extracts().get(0);

        // FIPS 180-4, first example of SHA-256
        assertThat(extract.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(extract.sizeBytes()).isEqualTo(3);
        assertThat(extract.path()).isEqualTo(abc);
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private List<String> relative(Discovery found) {
        return found.extracts().stream()
                .map(extract -> folder.relativize(extract.path()).toString())
                .toList();
    }
}
