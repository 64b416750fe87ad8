package org.claimsbenchmark.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

/** The Chromium of this machine, headless, with no way out to a network. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;
    private final Path temporary;

    private Browser(ChromeDriver driver, Path temporary) {
        this.driver = driver;
        this.temporary = temporary;
    }

    /** Where the machine has none, the test is skipped, and says so. */
    static Browser open() throws IOException {
        Optional<File> browser = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> itsDriver = program("chromedriver");
        if (browser.isEmpty() || itsDriver.isEmpty()) {
            String skipped = "SKIPPED: the page was not looked at, as there is no chromium with its chromedriver on the"
                    + " path (Debian: apt-get install chromium chromium-driver)";
            System.err.println(skipped);
            Assumptions.abort(skipped);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        options.addArguments(
                "--proxy-server=127.0.0.1:9", "--disable-background-networking", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        // not below the build's: the path of its socket has to be short
        Path temporary = Files.createTempDirectory(Path.of("/tmp"), "claims-benchmark-browser");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(itsDriver.orElseThrow())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TMPDIR", temporary.toString()))
                .build();
        return new Browser(new ChromeDriver(service, options), temporary);
    }

    private static Optional<File> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Opens a file as a double click does. */
    void show(Path file) {
        driver.get(file.toUri().toString());
    }

    /** @param width of the window in CSS pixels */
    void resize(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** @param scheme light or dark, as the reader's system prefers */
    void prefer(String scheme) {
        emulate(Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** As on paper, or again as on a screen. */
    void medium(String medium) {
        emulate(Map.of("media", medium));
    }

    private void emulate(Map<String, Object> media) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", media);
    }

    /** @param script body of a function of JavaScript */
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    @SuppressWarnings("unchecked") // what a script returns as an array of strings
    List<String> list(String script, Object... arguments) {
        return (List<String>) driver.executeScript(script, arguments);
    }

    /** What the page wrote to the console since the last call: faults of scripts and of the policy too. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses that were asked for since the last call. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** The page as it is, for people, as far down as the browser can. */
    void photograph(Path file) {
        Object width = ask("return window.innerWidth");
        Object height = ask("return Math.min(16000, document.documentElement.scrollHeight)");
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        Object image = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
                .get("data");
        keep(file, (String) image);
    }

    /** The page as a printer gets it. */
    void print(Path file) {
        Object pdf = driver.executeCdpCommand(
                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data");
        keep(file, (String) pdf);
    }

    private static void keep(Path file, String base64) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(base64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(temporary); // Chromium leaves its lock there
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
