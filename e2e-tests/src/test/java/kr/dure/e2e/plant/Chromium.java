package kr.dure.e2e.plant;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium without a window: the one of the property {@code dure.chromium}, else one on the path, else one that Playwright
 * downloads, else, as root on Debian, the distribution's.
 */
final class Chromium implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Chromium.class);
    private static final String PROPERTY = "dure.chromium";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        // never its three browsers at once; the one that is needed is fetched below
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(playwright, launched(playwright.chromium()));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Browser launched(BrowserType chromium) {
        Optional<Path> found = installed();
        if (found.isPresent()) {
            return chromium.launch(options().setExecutablePath(found.get()));
        }
        if (succeeds(download())) {
            try {
                return chromium.launch(options());
            } catch (PlaywrightException e) {
                log.warn("The downloaded Chromium doesn't start: {}", e.getMessage());
            }
        }
        if (isRoot()
                && Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && succeeds(List.of("apt-get", "update"))
                && succeeds(List.of("apt-get", "install", "-y", "chromium", "fonts-nanum"))) {
            return installed()
                    .map(path -> chromium.launch(options().setExecutablePath(path)))
                    .orElseThrow(Chromium::none);
        }
        throw none();
    }

    private static BrowserType.LaunchOptions options() {
        // its sandbox refuses to run as root
        return new BrowserType.LaunchOptions().setChromiumSandbox(!isRoot());
    }

    private static Optional<Path> installed() {
        String given = System.getProperty(PROPERTY, "");
        if (!given.isBlank()) {
            return Optional.of(Path.of(given));
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> folders(path).map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> folders(String path) {
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    /** In a process of its own, since the command ends its process. */
    private static List<String> download() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium");
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            log.warn("{} can't be run: {}", command.getFirst(), e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while getting a browser", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static IllegalStateException none() {
        return new IllegalStateException(
                "There is no Chromium on the path and none could be fetched; install one, or give"
                        + " the path of one with -D"
                        + PROPERTY
                        + "=/path/to/chromium");
    }
}
