package kr.dure.integrations.files;

import kr.dure.integrations.connector.Connections;

import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** All watched folders. */
@Component
final class DropFolders {

    private final List<DropFolder> folders;

    DropFolders(FilesSettings settings, Connections connections) {
        this.folders =
                settings.connections().stream()
                        .map(each -> new DropFolder(each, InstantSource.system()))
                        .toList();
        folders.forEach(DropFolder::prepare);
        folders.forEach(connections::register);
    }

    List<DropFolder> all() {
        return folders;
    }

    Optional<DropFolder> named(String name) {
        return folders.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
