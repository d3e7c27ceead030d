package kr.dure.audit;

import kr.dure.store.OperationalStore;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The start option {@code --dure.audit.verify}: checks the audit of a platform that stands still, prints what it found and
 * starts nothing. A head that the log printed may be given, {@code --dure.audit.verify=<head>}, and must be part of the chain.
 */
public final class AuditCheck {

    private static final String OPTION = "dure.audit.verify";

    private AuditCheck() {}

    public static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments)
                .anyMatch(one -> one.equals("--" + OPTION) || one.startsWith("--" + OPTION + "="));
    }

    /**
     * Checks.
     *
     * @param arguments as for a start: those that name the data folder or another database count
     * @return 0 if the chain is whole, else 1
     */
    public static int run(String[] arguments, PrintStream out) {
        SpringApplication command = new SpringApplication(Parts.class);
        command.setWebApplicationType(WebApplicationType.NONE);
        command.setRegisterShutdownHook(false);
        command.addInitializers(context -> requireData(context.getEnvironment()));
        // what goes wrong is said below, in one line
        String[] quiet = {
            "--logging.level.root=off",
            "--logging.level.kr.dure=off",
            "--dure.demonstration.enabled=false"
        };
        String[] all =
                Stream.concat(Arrays.stream(arguments), Arrays.stream(quiet))
                        .toArray(String[]::new);
        try (ConfigurableApplicationContext parts = command.run(all)) {
            String given = parts.getEnvironment().getProperty(OPTION, "");
            Verdict verdict =
                    parts.getBean(Verification.class)
                            .verify(given.isBlank() ? null : Head.of(given));
            return switch (verdict) {
                case Verdict.Whole(long entries, String head) -> {
                    out.printf("%d entries, whole; the last is %s%n", entries, head);
                    yield 0;
                }
                case Verdict.Broken(long entry, String why) -> {
                    out.printf("Broken at entry %d: %s.%n", entry, why);
                    yield 1;
                }
            };
        } catch (RuntimeException e) {
            out.printf(
                    "The audit could not be checked. %s%nA running platform holds its data folder:"
                            + " stop it first, or use the button on the page 'Who looked at us'.%n",
                    Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(e), e)
                            .getMessage());
            return 1;
        }
    }

    /** A folder that isn't there would be made, and its empty audit found whole. */
    private static void requireData(Environment environment) {
        Path data = Path.of(environment.getProperty("dure.data", "data"));
        if (!Files.exists(data.resolve("audit.key")) && !Files.exists(data.resolve("audit.head"))) {
            throw new IllegalArgumentException(
                    "There is no audit in %s; name the data folder with --dure.data=<folder>."
                            .formatted(data.toAbsolutePath()));
        }
    }

    /** What the check needs of the platform. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import({OperationalStore.class, Entries.class, AuditFiles.class, Verification.class})
    static class Parts {}
}
