package zhike.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "13800138000|8613800138000|-|true|true",
                "+86 138-0013-8000|8613800138000|-|true|true",
                "0086 13800138000|8613800138000|-|true|true",
                "013800138000|8613800138000|-|true|true",
                "１３８００１３８０００|8613800138000|-|true|true",
                "手机：138 0013 8000（王）|8613800138000|-|true|true",
                "010-8888 8888 转 801|861088888888|801|true|false",
                "(0755)26712345-8001|8675526712345|8001|true|false",
                "+86-755-26712345|8675526712345|-|true|false",
                "0086 10 88888888|861088888888|-|true|false",
                "010 8888 8888 ext. 12|861088888888|12|true|false",
                "400-800-1234|864008001234|-|true|false",
                "95588|95588|-|true|false",
                "10086|10086|-|true|false",
                "516-555-0187|15165550187|-|false|false",
                "1 (516) 555-0187|15165550187|-|false|false",
                "1 (11) 500 555-0143|1115005550143|-|false|false",
                "+1 650-253-0000|16502530000|-|true|false",
                "+852 2123 4567|85221234567|-|true|false",
                "+44 20 7946 0018|442079460018|-|true|false",
                "26712345|26712345|-|false|false",
            })
    void everyUsualFormIsUnderstood(
            String typed, String norm, String extension, boolean valid, boolean mobile) {
        var phones = Phone.parseAll(typed);
        assertThat(phones).hasSize(1);
        var phone = phones.getFirst();
        assertThat(phone.norm()).isEqualTo(norm);
        assertThat(phone.extension()).isEqualTo(extension);
        assertThat(phone.valid()).isEqualTo(valid);
        assertThat(phone.mobile()).isEqualTo(mobile);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13800138000/010-66668888、13900139000|8613800138000 861066668888 8613900139000",
                "13800138000 13900139000|8613800138000 8613900139000",
                "手机13800138000，家 010 66668888|8613800138000 861066668888",
                "010-66668888/89|861066668888 861066668889",
                "13800138000；+86 13800138000|8613800138000",
                "138 0013 8000 或 139 0013 9000|8613800138000 8613900139000",
                "0755-26712345-8001/8002|8675526712345 8675526718002",
            })
    void oneCellMayHoldSeveralNumbers(String cell, String norms) {
        assertThat(Phone.parseAll(cell)).extracting(Phone::norm).containsExactly(norms.split(" "));
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertThat(Phone.parseAll("")).isEmpty();
        assertThat(Phone.parseAll("无")).isEmpty();
        assertThat(Phone.parseAll("-/-")).isEmpty();
    }

    @Test
    void theMiddleIsMasked() {
        assertThat(Masking.phone("13800138000")).isEqualTo("138****8000");
        assertThat(Phone.parseAll("010-88886666").getFirst().mask()).isEqualTo("010-****6666");
        assertThat(Masking.phone("95588")).isEqualTo("****8");
    }

    @Test
    void cityAndCarrierAreKnownOffline() {
        var landline = Phone.parseAll("0755-26712345").getFirst().place();
        assertThat(landline.cityZh()).contains("深圳");
        assertThat(landline.cityEn()).contains("Shenzhen");
        assertThat(Phone.parseAll("13800138000").getFirst().place().carrierZh()).isEqualTo("中国移动");
        assertThat(Phone.parseAll("516-555-0187").getFirst().place().cityEn()).isEmpty();
    }

    @Property(tries = 300)
    void everyWayToWriteAMobileGivesTheSameNumber(
            @ForAll @LongRange(min = 13000000000L, max = 19999999999L) long n) {
        String d = Long.toString(n);
        String norm = "86" + d;
        String grouped = d.substring(0, 3) + "-" + d.substring(3, 7) + "-" + d.substring(7);
        for (String way : new String[] {"%s", "+86%s", "86 %s", "(%s)", "0086 %s"}) {
            assertThat(Phone.parseAll(way.formatted(d)))
                    .extracting(Phone::norm)
                    .containsExactly(norm);
            String typed = way.formatted(grouped);
            assertThat(Phone.parseAll(typed)).extracting(Phone::norm).containsExactly(norm);
        }
    }

    @Property(tries = 500)
    void garbageNeverThrowsAndDigitsAreNotInvented(@ForAll String any) {
        for (Phone phone : Phone.parseAll(any)) {
            assertThat(phone.norm()).matches("[0-9]+");
            phone.place();
            phone.mask();
        }
    }
}
