package kr.dure.assistant.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;

import kr.dure.assistant.builtin.Intents.Phrasing;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Learns the phrasings of the catalogue when the platform is built, so that no start has to. */
final class Training {

    private static final Logger log = LoggerFactory.getLogger(Training.class);

    private static final String FILE = "intents.model";

    /** Of SHA-256. */
    private static final int FINGERPRINT = 32;

    private Training() {}

    /**
     * Learns, and keeps what was learnt beside this class.
     *
     * @param arguments the folder of the compiled classes
     */
    public static void main(String[] arguments) throws IOException {
        Questions questions = Questions.load();
        AssistantWords words = AssistantWords.load();
        List<Phrasing> phrasings = Intents.phrasings(questions.all(), words.beyond());
        Path file =
                Path.of(arguments[0])
                        .resolve(Training.class.getPackageName().replace('.', '/'))
                        .resolve(FILE);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write(fingerprint(phrasings, words));
            Intents.fit(new Features(words.synonyms()), phrasings).write(out);
        }
        log.info("Learnt {} phrasings, {} kB", phrasings.size(), Files.size(file) / 1024);
    }

    /** What was learnt at the build, if it was of these very phrasings and words. */
    static Optional<Classifier> kept(List<Phrasing> phrasings, AssistantWords words) {
        try (InputStream file = Training.class.getResourceAsStream(FILE)) {
            if (file == null) {
                log.info("Nothing was learnt at the build; learning now");
                return Optional.empty();
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
            if (!Arrays.equals(in.readNBytes(FINGERPRINT), fingerprint(phrasings, words))) {
                log.debug("Phrasings are others than at the build; learning anew");
                return Optional.empty();
            }
            return Optional.of(Classifier.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read; build again", e);
        }
    }

    private static byte[] fingerprint(List<Phrasing> phrasings, AssistantWords words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            phrasings.forEach(one -> digest.update((one + "\n").getBytes(UTF_8)));
            words.synonyms().entrySet().stream()
                    .map(one -> one + "\n")
                    .sorted()
                    .forEach(one -> digest.update(one.getBytes(UTF_8)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
