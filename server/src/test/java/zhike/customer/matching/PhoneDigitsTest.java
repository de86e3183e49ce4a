package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PhoneDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000", "+86 138 0013 8000, 13800138000",
                "0086-13800138000, 13800138000",
        "８６１３８００１３８０００, 13800138000", "010-88886666, 1088886666", "(010) 88886666-801, 1088886666",
        "88886666转12, 88886666", "+1 245-555-0173, 12455550173"
    })
    void aNumberIsTheSameHoweverItIsWritten(String text, String digits) {
        assertThat(PhoneDigits.of(List.of(text))).containsExactly(digits);
    }

    @Test
    void severalInOneFieldAreParted() {
        assertThat(PhoneDigits.of(List.of("13800138000/13900139000、", "12")))
                .containsExactly("13800138000", "13900139000");
    }
}
