package kr.dure.integrations.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200|1200",
                "1,200|1200",
                "1,234,567.5|1234567.5",
                "0.5|0.5",
                "-3|-3",
                "+3|3",
                "１，２００|1200",
                " 7 |7"
            })
    void numbers_with_thousands_commas_are_understood(String text, BigDecimal number) {
        assertThat(Numbers.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "12개", "1,23", "1.234,5", "12 EA", "1e9", "=1+1", "(1,200)", "--1", "1,2345"
            })
    void what_could_be_read_in_two_ways_is_no_number(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }
}
