package org.claimsbenchmark.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.testing.TestDatabase;

/** A published extract of which a layout of one's own could not read every fifth date, and that layout corrected. */
final class DatesOfTwoForms {

    private static final String LAYOUT = """
            layout: acme
            version: %s
            dates: {forms: [%s]}
            format: {delimiter: ";"}
            fields:
              claim_id: ref
              claim_line_number: ln
              member_id: member
              hcpcs_code: cpt
              claim_start_date: day
              charge_amount: charged
            """;

    private static final int LAST = 40;

    private DatesOfTwoForms() {}

    /** As the layout of then reads it. */
    static void publish(TestDatabase database, Path folder) {
        write(folder.resolve("past").resolve("acme.csv"), extract());
        correct(folder, "1", "yyyy-MM-dd");
        Shell shell = new Shell(folder, ClaimsBenchmarkApplication.class).with(database);
        int exitCode = shell.call("run", "--layouts", "layouts", "--max-reject-share", "50", "past");
        assertThat(exitCode).as(shell.err()).isZero();
    }

    /** Corrects the layout, and gives what a shell is then given. */
    static String[] replayByCorrectedLayout(Path folder) {
        correct(folder, "2", "yyyy-MM-dd, M/d/yyyy");
        Path extract = folder.resolve("past").resolve("acme.csv");
        return new String[] {"replay", "--layouts", folder.resolve("layouts").toString(), "acme.csv", extract.toString()
        };
    }

    private static void correct(Path folder, String version, String dateForms) {
        write(folder.resolve("layouts").resolve("acme.yaml"), LAYOUT.formatted(version, dateForms));
    }

    /** One of the records in the second form is of another procedure. */
    private static String extract() {
        return IntStream.rangeClosed(1, LAST)
                .mapToObj(i -> "A%d;1;M%d;%s;%s;%d00.00\n".formatted(i, i, i == 15 ? "99213" : "20982", day(i), i))
                .collect(Collectors.joining("", "ref;ln;member;cpt;day;charged\n", ""));
    }

    private static String day(int record) {
        return record % 5 == 0 ? "03/04/2025" : "2025-03-04";
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
