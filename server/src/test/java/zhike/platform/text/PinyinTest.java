package zhike.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "曾国藩,zengguofan", "单田芳,shantianfang", "解晓东,xiexiaodong", "仇英,qiuying", "朴树,piaoshu",
        "查良镛,zhaliangyong", "盖叫天,gejiaotian", "区伯,oubo", "任正非,renzhengfei", "尉迟恭,yuchigong",
        "万俟卨,moqixie", "长孙无忌,zhangsunwuji", "澹台灭明,tantaimieming", "曾慶紅,zengqinghong", "吕布,lvbu"
    })
    void surnamesAreReadAsSurnames(String name, String joined) {
        assertThat(Pinyin.ofName(name).joined()).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({
        "重庆长安汽车,chongqingchanganqiche",
        "厦门银行,xiamenyinhang",
        "长沙行业协会,changshahangyexiehui",
        "西藏旅行社,xizanglvxingshe",
        "成都音乐学院,chengduyinyuexueyuan",
        "快乐都市,kuailedushi",
        "東莞調味品,dongguantiaoweipin",
        "重工机械,zhonggongjixie",
        "六安会计,luankuaiji",
        "闵行区,minhangqu",
        "曾经简单,cengjingjiandan",
        "佛山乐都,foshanledu",
        "博乐长子,bolezhangzi",
        "曾都红寺堡,zengduhongsipu",
        "恒大集团,hengdajituan",
        "重慶銀行,chongqingyinhang"
    })
    void wordsAreReadAsWords(String text, String joined) {
        assertThat(Pinyin.of(text).joined()).isEqualTo(joined);
    }

    @Test
    void latinWordsStayWhole() {
        var pinyin = Pinyin.of("3M中国（上海）Co., Ltd");
        assertThat(pinyin.syllables())
                .containsExactly("3m", "zhong", "guo", "shang", "hai", "co", "ltd");
        assertThat(pinyin.initials()).isEqualTo("3zgshcl");
    }

    @Test
    void unknownCharactersAreKept() {
        assertThat(Pinyin.of("⺀é").syllables()).hasSize(2);
    }

    @Test
    void typedLettersFallIntoSyllables() {
        assertThat(Pinyin.segment("xian"))
                .startsWith(List.of("xian"))
                .contains(List.of("xi", "an"));
        assertThat(Pinyin.segment("xi'an")).containsExactly(List.of("xi", "an"));
        assertThat(Pinyin.segment("fangan")).contains(List.of("fang", "an"), List.of("fan", "gan"));
        assertThat(Pinyin.segment("damik").getFirst()).containsExactly("da", "mi", "k");
        assertThat(Pinyin.segment("lueduo").getFirst()).containsExactly("lve", "duo");
        assertThat(Pinyin.segment("lübu").getFirst()).containsExactly("lv", "bu");
        assertThat(Pinyin.segment("xyzq")).isEmpty();
    }

    @Property(tries = 500)
    void segmentsJoinToWhatWasTypedAndAreFew(
            @ForAll @AlphaChars @StringLength(max = 80) String letters) {
        var ways = Pinyin.segment(letters);
        assertThat(ways).hasSizeLessThanOrEqualTo(4);
        String typed = letters.toLowerCase(Locale.ROOT).replace('v', 'u');
        ways.forEach(way -> assertThat(String.join("", way).replace('v', 'u')).isEqualTo(typed));
    }

    @Property(tries = 300)
    void anythingCanBeRead(@ForAll String any) {
        assertThat(Pinyin.of(any).syllables()).doesNotContain("");
        assertThat(Pinyin.ofName(any).syllables()).doesNotContain("");
    }
}
