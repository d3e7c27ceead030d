package kr.dure.prompts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the folders of all questions: in a directory, in a jar, or in a jar within a jar. */
final class QuestionFolders {

    private static final String ROOT = "kr/dure/prompts/questions/";

    private final Map<String, Map<String, String>> filesByFolder = new TreeMap<>();

    /** All folders on the class path, by area and name. */
    static List<QuestionFolder> onClassPath() {
        QuestionFolders folders = new QuestionFolders();
        try {
            for (URL root : QuestionFolders.class.getClassLoader().resources(ROOT).toList()) {
                folders.addAll(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + ROOT + " can't be read", e);
        }
        return folders.all();
    }

    static List<QuestionFolder> in(Path root) {
        QuestionFolders folders = new QuestionFolders();
        folders.addDirectory(root);
        return folders.all();
    }

    private void addAll(URL root) throws IOException {
        if (root.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                        try (InputStream content = jar.getInputStream(entry)) {
                            add(
                                    entry.getName().substring(ROOT.length()),
                                    new String(content.readAllBytes(), UTF_8));
                        }
                    }
                }
            }
        } else {
            addDirectory(Path.of(URI.create(root.toString())));
        }
    }

    private void addDirectory(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                add(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the questions in " + root + " can't be read", e);
        }
    }

    private void add(String path, String text) {
        int name = path.lastIndexOf('/');
        if (name > 0) {
            filesByFolder
                    .computeIfAbsent(path.substring(0, name), folder -> new TreeMap<>())
                    .put(path.substring(name + 1), text);
        }
    }

    private List<QuestionFolder> all() {
        return filesByFolder.entrySet().stream()
                .filter(folder -> folder.getKey().contains("/"))
                .map(
                        folder -> {
                            int split = folder.getKey().indexOf('/');
                            return new QuestionFolder(
                                    folder.getKey().substring(0, split),
                                    folder.getKey().substring(split + 1),
                                    "questions/" + folder.getKey(),
                                    folder.getValue());
                        })
                .toList();
    }
}
