package kr.dure.identity;

import static kr.dure.identity.Role.ADMIN;
import static kr.dure.identity.Role.AUDITOR;
import static kr.dure.identity.Role.ONBOARDING;
import static kr.dure.identity.Role.PROGRAM;
import static kr.dure.identity.Role.QUALITY;
import static kr.dure.identity.Role.SAFETY;
import static kr.dure.identity.Role.SCHEDULING;
import static kr.dure.identity.Role.STAFF;

import kr.dure.graph.fact.id.OrganisationId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/** Log-ins of the demonstration chain; all share one password, made at the first start unless one is set. */
@Component
@ConditionalOnBooleanProperty("dure.demonstration.enabled")
public class DemonstrationAccounts implements AccountSource {

    /** Without characters that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;

    private final String password;
    private final List<Account> accounts;

    DemonstrationAccounts(
            @Value("${dure.demonstration.password:}") String password,
            @Value("${dure.data:data}") Path data) {
        this.password =
                password.isBlank() ? kept(data.resolve("demonstration-password")) : password;
        String hash = new BCryptPasswordEncoder().encode(this.password);
        accounts =
                List.of(
                        account("quality", "한빛에너지 품질", "hanbit-energy", Set.of(QUALITY), hash),
                        account(
                                "scheduling",
                                "한빛에너지 생산계획",
                                "hanbit-energy",
                                Set.of(SCHEDULING),
                                hash),
                        account("safety", "한빛에너지 안전", "hanbit-energy", Set.of(SAFETY), hash),
                        account(
                                "onboarding",
                                "한빛에너지 협력사 지원",
                                "hanbit-energy",
                                Set.of(ONBOARDING, ADMIN),
                                hash),
                        account(
                                "program",
                                "한빛에너지 사업 관리",
                                "hanbit-energy",
                                Set.of(PROGRAM, AUDITOR),
                                hash),
                        account("tier1", "서린모듈", "seorin-module", Set.of(STAFF, ADMIN), hash),
                        account("tier2", "광진프레스", "kwangjin-press", Set.of(STAFF, ADMIN), hash),
                        account("tier3", "유진도금", "yujin-plating", Set.of(STAFF, ADMIN), hash));
    }

    /** The password of every demonstration account, for the start-up banner. */
    public String password() {
        return password;
    }

    @Override
    public List<Account> accounts() {
        return accounts;
    }

    private static Account account(
            String username, String name, String organisation, Set<Role> roles, String hash) {
        return new Account(
                new Asker(username, name, new OrganisationId(organisation), roles), hash);
    }

    private static String kept(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            String made = made();
            Files.writeString(file, made + System.lineSeparator());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Can't keep the demonstration password in %s; make the folder writable or set"
                                    .formatted(file)
                            + " dure.demonstration.password",
                    e);
        }
    }

    private static String made() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
