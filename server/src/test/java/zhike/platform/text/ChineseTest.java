package zhike.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTest {

    @ParameterizedTest
    @CsvSource({
        "臺灣積體電路,台湾积体电路",
        "鴻海精密工業,鸿海精密工业",
        "後裡雲,后里云",
        "妳喫飯,你吃饭",
        "鍾錶,钟表",
        "乾元,乾元",
        "ＡＢＣ１２３（株）,ABC123(株)",
        "重慶長安,重庆长安",
        "ｶﾞ,ガ",
        "Ⅳ期,IV期",
        "㈱日立,(株)日立"
    })
    void traditionalAndFullWidthTextBecomesSimplifiedAndHalfWidth(String written, String simple) {
        assertThat(Chinese.simplify(written)).isEqualTo(simple);
    }

    @Test
    void plainTextIsHandedBackAsItIs() {
        String text = "北京 dami 8000";
        assertThat(Chinese.simplify(text)).isSameAs(text);
    }

    @Test
    void hanIsToldFromOtherScripts() {
        assertThat("客〇㐀𠮷".codePoints().allMatch(Chinese::isHan)).isTrue();
        assertThat("aé1あア가，（".codePoints().noneMatch(Chinese::isHan)).isTrue();
    }

    @Property(tries = 500)
    void simplifyingTwiceChangesNothingMore(@ForAll @StringLength(max = 40) String any) {
        String once = Chinese.simplify(any);
        assertThat(Chinese.simplify(once)).isEqualTo(once);
    }

    @Property(tries = 500)
    void foldingTwiceChangesNothingMore(@ForAll @StringLength(max = 40) String any) {
        String once = Fold.of(any);
        assertThat(Fold.of(once)).isEqualTo(once);
    }
}
