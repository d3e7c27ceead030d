package kr.dure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import java.util.Objects;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void aNewHashIsArgon2id() {
        String hash = Objects.requireNonNull(passwords.encode("논두렁 넷과 파란 사다리"));
        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("논두렁 넷과 파란 사다리", hash)).isTrue();
        assertThat(passwords.matches("논두렁 넷과 파란 사다리.", hash)).isFalse();
        assertThat(passwords.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void hangulComposedDifferentlyIsTheSamePassword() {
        String composed = "\uAC00\uB098\uB2E4 \uB77C\uB9C8\uBC14\uC0AC";
        String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(passwords.matches(decomposed, passwords.encode(composed))).isTrue();
    }

    @Test
    void hashesOfTheSettingsAreUnderstoodAndLeftAlone() {
        String hash = Objects.requireNonNull(new BCryptPasswordEncoder(4).encode("old"));
        assertThat(passwords.matches("old", hash)).isTrue();
        assertThat(passwords.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void anOldHashOfTheStoreIsDueForTodaysCost() {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("old");
        assertThat(passwords.matches("old", hash)).isTrue();
        assertThat(passwords.upgradeEncoding(hash)).isTrue();
    }
}
