package org.claimsbenchmark.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.inbox.delivery.Deliveries;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What src/deploy ships for schedulers is what systemd and the program take. */
@Tag("database")
class NightlyDeploymentTest {

    private static final Path DEPLOY = Path.of("src/deploy");
    private static final String PROGRAM = "/opt/claims-benchmark/claims-benchmark";

    @TempDir
    private Path folder;

    @Test
    void theExampleOfExpectedDeliveriesIsRead() {
        assertThat(Deliveries.read(DEPLOY.resolve("deliveries.yaml")).none()).isFalse();
    }

    @Test
    void systemdFindsNoFaultInTheUnits() throws Exception {
        Path analyze = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(analyze), "SKIPPED: there is no systemd here, the units are not verified");
        for (String unit : List.of("claims-benchmark.service", "claims-benchmark.timer")) {
            // the program is not installed here
            Files.writeString(
                    folder.resolve(unit), Files.readString(DEPLOY.resolve(unit)).replace("=" + PROGRAM, "=/bin/true"));
        }
        Process verify = new ProcessBuilder(
                        analyze.toString(),
                        "verify",
                        folder.resolve("claims-benchmark.service").toString(),
                        folder.resolve("claims-benchmark.timer").toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(verify.exitValue()).as(told).isZero();
        assertThat(told).doesNotContain("claims-benchmark");
    }

    @Test
    @Tag("database")
    void theCommandLineOfTheServiceRunsANight() throws IOException {
        List<String> start = Files.readAllLines(DEPLOY.resolve("claims-benchmark.service")).stream()
                .filter(line -> line.startsWith("ExecStart="))
                .toList();
        assertThat(start).hasSize(1);
        String[] words = start.get(0).substring("ExecStart=".length()).split(" ");
        assertThat(words[0]).isEqualTo(PROGRAM);
        assertRunsANight(
                List.of(words).subList(1, words.length), "/srv/claims/inbox", "/etc/claims-benchmark/deliveries.yaml");
    }

    @Test
    @Tag("database")
    void theCommandLineOfTheCronJobRunsANight() throws IOException {
        Map<?, ?> container = (Map<?, ?>) ((List<?>) pod().get("containers")).get(0);
        List<String> arguments =
                ((List<?>) container.get("args")).stream().map(Object::toString).toList();
        assertRunsANight(arguments, "/inbox", "/config/deliveries.yaml");
    }

    @Test
    void theCronJobRunsOneAtATimeWithoutRights() throws IOException {
        assertThat(map(cronJob(), "spec").get("concurrencyPolicy")).isEqualTo("Forbid");
        assertThat(map(pod(), "securityContext").get("runAsNonRoot")).isEqualTo(true);
        Map<?, ?> container = (Map<?, ?>) ((List<?>) pod().get("containers")).get(0);
        assertThat(map(container, "securityContext").get("readOnlyRootFilesystem"))
                .isEqualTo(true);
        assertThat(map(container, "securityContext").get("allowPrivilegeEscalation"))
                .isEqualTo(false);
        assertThat(container.get("env").toString())
                .doesNotContain("PASSWORD", "KEY")
                .contains("CLAIMS_SECRETS_DIR");
        assertThat(Files.readString(DEPLOY.resolve("Containerfile"))).contains("ENTRYPOINT [\"" + PROGRAM + "\"]");
    }

    private void assertRunsANight(List<String> arguments, String inbox, String deliveries) throws IOException {
        Path here = Files.createDirectory(folder.resolve("inbox"));
        Extracts.write(here, "a.csv", Extracts.lines(1, 20));
        Files.writeString(here.resolve("a.csv.done"), "");
        Path example = DEPLOY.resolve("deliveries.yaml").toAbsolutePath();
        Shell shell = new Shell(folder, ClaimsBenchmarkApplication.class).with(TestDatabase.migrated());
        String[] given = arguments.stream()
                .map(argument -> argument.equals(inbox) ? here.toString() : argument)
                .map(argument -> argument.equals(deliveries) ? example.toString() : argument)
                .toArray(String[]::new);
        assertThat(given).contains(here.toString(), example.toString());
        assertThat(shell.call(given)).as(shell.err()).isZero();
        assertThat(shell.out()).contains("run 1: published", "UNEXPECTED_DELIVERY");
    }

    private static Map<?, ?> pod() throws IOException {
        return map(map(map(map(map(cronJob(), "spec"), "jobTemplate"), "spec"), "template"), "spec");
    }

    private static Map<?, ?> cronJob() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(DEPLOY.resolve("cronjob.yaml")));
    }

    private static Map<?, ?> map(Map<?, ?> of, String key) {
        return (Map<?, ?>) of.get(key);
    }
}
