package kr.dure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.identity.PasswordRules.Weakness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "논두렁 넷과 파란 사다리",
                "correct staple battery mule",
                "only small letters here",
                "😀🐎🔋📎 네 그림과 글자들",
                "x9vKq2mWp7Lz"
            })
    void anyMixOfCharactersWillDoIfItIsLongAndHardToGuess(String password) {
        assertThat(PasswordRules.weakness(password, "kim", "kwangjin-press")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, SHORT",
        "비밀번호열한글자임, SHORT",
        "kwangjin-press, NAMED",
        "Kwangjin-Press2026!, NAMED",
        "kim.minsu1234, NAMED",
        "passwordpassword, COMMON",
        "Password123456!!, COMMON",
        "123456789012, COMMON",
        "abcdefghijklmn, COMMON",
        "aaaaaaaaaaaaaaa, COMMON",
        "abcabcabcabc, COMMON",
        "1q2w3e4r5t6y, COMMON",
        "qwertyuiop123, COMMON",
        "비밀번호비밀번호1234, COMMON",
    })
    void whatOthersGuessFirstIsRefused(String password, Weakness weakness) {
        assertThat(PasswordRules.weakness(password, "kim.minsu", "kwangjin-press"))
                .contains(weakness);
    }

    @Test
    void oneOfMoreThanTwoHundredCharactersIsTooMuchToHash() {
        assertThat(PasswordRules.weakness("논두렁 ".repeat(60), "kim", "press"))
                .contains(Weakness.LONG);
    }

    @Test
    void eachWeaknessHasItsText() {
        for (Weakness weakness : Weakness.values()) {
            assertThat(
                            java.util.ResourceBundle.getBundle(
                                            "kr.dure.identity.messages", Locale.KOREAN)
                                    .containsKey(weakness.key()))
                    .isTrue();
        }
    }
}
