package kr.dure.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.BufferedReader;
import java.nio.file.Path;

/** What the operational store has kept, such as a record in quarantine, outlives a process that is killed. */
class H2FileIT {

    private static final int ROUNDS = 3;
    private static final int ROWS = 20;

    @TempDir private Path folder;

    @Test
    void whatWasCommittedIsThereAfterAKill() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            assertThat(commitAndDie()).as("told by round %d", round).isEqualTo(round * ROWS);

            assertThat(rows(open(folder))).as("kept after round %d", round).isEqualTo(round * ROWS);
        }
    }

    /** The last number that a process told before it was killed, at once after it told it. */
    private int commitAndDie() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Committing.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader output = process.inputReader()) {
            for (int told = 1; told < ROWS; told++) {
                output.readLine();
            }
            return Integer.parseInt(output.readLine());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static SingleConnectionDataSource open(Path folder) {
        H2File file = new H2File(folder.resolve("dure"));
        return new SingleConnectionDataSource(
                file.getJdbcUrl(), file.getUsername(), file.getPassword(), true);
    }

    private static int rows(SingleConnectionDataSource source) {
        try (source) {
            return JdbcClient.create(source)
                    .sql("SELECT count(*) FROM kept")
                    .query(Integer.class)
                    .single();
        }
    }

    /** Keeps so many rows, tells the number after each, and waits for its end. */
    static final class Committing {

        private Committing() {}

        public static void main(String[] arguments) throws InterruptedException {
            JdbcClient store = JdbcClient.create(open(Path.of(arguments[0])));
            store.sql("CREATE TABLE IF NOT EXISTS kept (number INT)").update();
            for (int row = 0; row < ROWS; row++) {
                store.sql("INSERT INTO kept SELECT count(*) + 1 FROM kept").update();
                System.out.println(
                        store.sql("SELECT max(number) FROM kept").query(Integer.class).single());
            }
            Thread.currentThread().join();
        }
    }
}
