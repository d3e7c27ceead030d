package kr.dure.integrations.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What was acknowledged is in the graph in the end, whenever the process is killed. It waits for processes of its own most
 * of the time, so other tests run meanwhile.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledProcessIT {

    private static final int ROUNDS = 3;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(3);

    @TempDir private Path folder;

    @Test
    void noAcknowledgedFactIsLostWhenTheProcessIsKilled() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> accepted = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Duration life = Duration.ofMillis(random.nextLong(LONGEST_LIFE.toMillis()));
            List<String> said = runAndKill("round" + round, life);
            assertThat(said)
                    .as("round %d of seed %d, killed after %s", round, seed, life)
                    .isNotEmpty();
            accepted.addAll(said);
        }

        Set<String> held = new HashSet<>(tell());

        Set<String> lost = new HashSet<>(accepted);
        lost.removeAll(held);
        assertThat(lost).as("lost of %d accepted, seed %d", accepted.size(), seed).isEmpty();
    }

    /** Lets the process work for {@code life} after its first acknowledgement. */
    private List<String> runAndKill(String round, Duration life) throws Exception {
        Process process = start("accept", folder.toString(), round);
        List<String> said = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            boolean doomed = false;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                collect(line, AcceptingProcess.ACCEPTED, said);
                if (!doomed && !said.isEmpty()) {
                    doomed = true;
                    // by its handle: Process itself would close the output before it is read
                    ProcessHandle handle = process.toHandle();
                    CompletableFuture.delayedExecutor(life.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(handle::destroyForcibly);
                }
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        return said;
    }

    private List<String> tell() throws Exception {
        Process process = start("tell", folder.toString());
        List<String> said = new ArrayList<>();
        boolean done = false;
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                collect(line, AcceptingProcess.HOLDS, said);
                done |= line.equals(AcceptingProcess.DONE);
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        assertThat(done).as("the last process told all that the graph holds").isTrue();
        return said;
    }

    private static void collect(String line, String prefix, List<String> said) {
        if (line.startsWith(prefix) && line.endsWith(AcceptingProcess.WHOLE)) {
            said.add(
                    line.substring(
                            prefix.length(), line.length() - AcceptingProcess.WHOLE.length()));
        }
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AcceptingProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
