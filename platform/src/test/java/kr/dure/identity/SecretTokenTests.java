package kr.dure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.identity.SecretToken.Kind;

import org.junit.jupiter.api.Test;

class SecretTokenTests {

    @Test
    void aScannerKnowsALostOneByItsShapeAndChecksum() {
        String text = SecretToken.make(Kind.PERSON).reveal();
        assertThat(text).matches("dure_pat_[0-9A-Za-z]{49}");
        assertThat(SecretToken.of(Kind.PERSON, text)).isPresent();
        assertThat(SecretToken.of(Kind.CONNECTION, text)).isEmpty();
        assertThat(SecretToken.of(Kind.PERSON, text + "a")).isEmpty();
        char last = text.charAt(20);
        String misspelt = text.substring(0, 20) + (last == 'a' ? 'b' : 'a') + text.substring(21);
        assertThat(SecretToken.of(Kind.PERSON, misspelt)).isEmpty();
    }

    @Test
    void itDoesNotShowItselfInALog() {
        SecretToken token = SecretToken.make(Kind.INVITATION);
        assertThat(token.toString()).doesNotContain(token.reveal().substring(9));
        assertThat(token.hash()).hasSize(64).isNotEqualTo(SecretToken.make(Kind.INVITATION).hash());
    }
}
