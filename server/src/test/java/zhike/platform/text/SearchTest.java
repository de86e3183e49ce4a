package zhike.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import zhike.platform.text.SearchPart.Kind;

import java.util.List;

class SearchTest {

    private static final List<SearchPart> CUSTOMER =
            List.of(
                    new SearchPart(Kind.NAME, "北京大米（上海）科技有限公司"),
                    new SearchPart(Kind.CONTACT, "曾小明"),
                    new SearchPart(Kind.PHONE, "13800138000/010-66668888 转 12"),
                    new SearchPart(Kind.NUMBER, "KH-2026-000123"),
                    new SearchPart(Kind.MAIL, "zhang.san@dami-tech.com"),
                    new SearchPart(Kind.ADDRESS, "上海市浦东新区张江路88号A4楼"),
                    new SearchPart(Kind.TEXT, "喜欢 Premium 咖啡"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "大米|NAME",
                "米上|NAME",
                "科技有限|NAME",
                "有限公司|NAME",
                "限公|NAME",
                "公司|NAME",
                "司|NAME",
                "米|NAME",
                "北京大米（上海）科技有限公司|NAME",
                "damishanghai|PINYIN",
                "dami|PINYIN",
                "beij|PINYIN",
                "beijingdamishanghai|PINYIN",
                "bjdm|INITIALS",
                "dm|INITIALS",
                "kjyxgs|INITIALS",
                "gs|INITIALS",
                "b|PINYIN",
                "曾小|CONTACT",
                "zengxiaoming|CONTACT_PINYIN",
                "zxm|CONTACT_INITIALS",
                "zengxm|CONTACT_PINYIN",
                "zxming|CONTACT_PINYIN",
                "bjdmi|PINYIN",
                "zengwm|NONE",
                "8000|PHONE",
                "138 0013 8000|PHONE",
                "+86 138-0013-8000|PHONE",
                "0086138|PHONE",
                "66668888|PHONE",
                "01066668888|PHONE",
                "KH-2026|NUMBER",
                "kh2026000123|NUMBER",
                "123|NUMBER",
                "2026-000123|NONE",
                "zhang.san@dami-tech.com|MAIL",
                "san|MAIL",
                "@dami|MAIL",
                "张江|ADDRESS",
                "88|ADDRESS",
                "4楼|ADDRESS",
                "咖啡|TEXT",
                "prem|TEXT",
                "大米 8000|PHONE",
                "北京 dami 8000|NAME",
                "大米zxm|CONTACT_INITIALS",
                "上海 咖啡|NAME",
                "大米 9999|NONE",
                "米大|NONE",
                "京上|NONE",
                "bjsh|NONE",
                "臺北|NONE",
                "gongsi|PINYIN",
                "gongs|PINYIN",
                "youxiangongsi|PINYIN"
            })
    void whatIsTypedFindsTheCustomerForTheRightReason(String typed, String reason) {
        var query = SearchQuery.parse(typed);
        var match = query.match(CUSTOMER);
        boolean narrowed = TsqueryReader.matches(query.tsquery(), SearchTokens.of(CUSTOMER));
        if (reason.equals("NONE")) {
            assertThat(match).isEmpty();
        } else {
            assertThat(match.orElseThrow().reason()).isEqualTo(MatchReason.valueOf(reason));
            assertThat(narrowed).isTrue();
        }
    }

    @Test
    void traditionalFindsSimplifiedAndBack() {
        assertThat(finds("臺灣積體", new SearchPart(Kind.NAME, "台湾积体电路"))).isTrue();
        assertThat(finds("台湾积体", new SearchPart(Kind.NAME, "臺灣積體電路"))).isTrue();
        assertThat(finds("股份有限公司", new SearchPart(Kind.NAME, "大米股份有限公司"))).isTrue();
        assertThat(finds("ＡＢＣ", new SearchPart(Kind.NAME, "abc集团"))).isTrue();
    }

    @Test
    void theWholeNameStandsBeforeItsBeginningAndThatBeforeItsMiddle() {
        var query = SearchQuery.parse("大米");
        int whole = query.match(List.of(new SearchPart(Kind.NAME, "大米"))).orElseThrow().weight();
        int prefix = query.match(List.of(new SearchPart(Kind.NAME, "大米科技"))).orElseThrow().weight();
        int inside = query.match(List.of(new SearchPart(Kind.NAME, "北京大米"))).orElseThrow().weight();
        int contact =
                query.match(List.of(new SearchPart(Kind.CONTACT, "王大米"))).orElseThrow().weight();
        assertThat(List.of(whole, prefix, inside, contact))
                .isSortedAccordingTo((a, b) -> b - a)
                .doesNotHaveDuplicates();
    }

    @Test
    void companyFormsTakeOneToken() {
        var tokens = SearchTokens.of(List.of(new SearchPart(Kind.NAME, "大米有限公司")));
        assertThat(tokens)
                .contains("f:有限公司", "h大米", "h米有")
                .doesNotContain("h有限", "h限公", "h公司", "h司", "j:xgs");
        assertThat(SearchQuery.parse("大米有限公司").tsqueryOfNames()).doesNotContain("公司");
    }

    @Test
    void quotesCannotLeaveTheLexeme() {
        assertThat(Lexeme.exact("a'b\\c")).isEqualTo("'a''b\\\\c'");
        assertThat(SearchQuery.parse("'; drop & | ! <-> :* ( \\").tsquery())
                .doesNotContain(";", "!", "<", "\\");
    }

    @Test
    void nothingTypedIsNoQuery() {
        for (String typed : List.of("", " ", "，。", "---", "'", "()", "@")) {
            assertThat(SearchQuery.parse(typed).isEmpty()).as(typed).isTrue();
            assertThat(SearchQuery.parse(typed).tsquery()).isEmpty();
        }
    }

    private static boolean finds(String typed, SearchPart part) {
        var query = SearchQuery.parse(typed);
        return query.match(List.of(part)).isPresent()
                && TsqueryReader.matches(query.tsquery(), SearchTokens.of(List.of(part)));
    }
}
