package zhike.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import zhike.platform.text.SearchPart.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class SearchPropertyTest {

    private static final String COMMON = "大米北京上海科技长江重庆行乐发展国际贸易曾单解朴尉迟有限责任公司股份集团";

    @Provide
    Arbitrary<String> names() {
        var common =
                Arbitraries.of(COMMON.chars().mapToObj(c -> String.valueOf((char) c)).toList());
        var any = Arbitraries.chars().range('\u4e00', '\u9fa5').map(String::valueOf);
        var rare = Arbitraries.of("𠮷", "㐀", "〇", "臺", "A", "b1", " ", "（", "有限公司", "股份有限公司", "集团");
        return Arbitraries.frequencyOf(Tuple.of(6, common), Tuple.of(3, any), Tuple.of(2, rare))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void twoOrMoreCharactersFromAnywhereInANameFindIt(
            @ForAll("names") String name,
            @ForAll Kind kind,
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(min = 2, max = 20) int length) {
        int[] chars = name.codePoints().filter(Chinese::isHan).toArray();
        if (from + 1 < chars.length && (kind.named() || kind.prose())) {
            String han = new String(chars, 0, chars.length);
            var part = new SearchPart(kind, han);
            int[] sought = Arrays.copyOfRange(chars, from, Math.min(from + length, chars.length));
            found(new String(sought, 0, sought.length), part);
        }
    }

    @Property(tries = 1000)
    void everyWholeNameFindsItself(@ForAll("names") String name, @ForAll Kind kind) {
        boolean several = name.strip().contains(" ");
        if (Pinyin.of(name).syllables().size() > 0 && !several && (kind.named() || kind.prose())) {
            found(name, new SearchPart(kind, name));
        }
    }

    @Property(tries = 2000)
    void twoOrMoreInitialsFromAnywhereInANameFindIt(
            @ForAll("names") String name,
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(min = 2, max = 20) int length) {
        String initials = Pinyin.of(name).initials();
        if (from + 1 < initials.length()) {
            String sought = initials.substring(from, Math.min(from + length, initials.length()));
            if (sought.matches("[a-z]+")) {
                found(sought, new SearchPart(Kind.NAME, name));
            }
        }
    }

    @Property(tries = 1000)
    void theBeginningOfTheSyllablesFindsTheName(
            @ForAll("names") String name,
            @ForAll @IntRange(max = 12) int from,
            @ForAll @IntRange(min = 1, max = 4) int n) {
        var han = new StringBuilder();
        name.codePoints().filter(Chinese::isHan).forEach(han::appendCodePoint);
        List<String> syllables = Pinyin.of(han.toString()).syllables();
        if (from < syllables.size()) {
            var part = syllables.subList(from, Math.min(from + n, syllables.size()));
            if (part.stream().allMatch(Readings.syllables()::contains)) {
                found(String.join("'", part), new SearchPart(Kind.NAME, han.toString()));
            }
        }
    }

    @Property(tries = 1000)
    void fourOrMoreDigitsOfATelephoneFindItHoweverItIsWritten(
            @ForAll @LongRange(min = 13000000000L, max = 19999999999L) long number,
            @ForAll @IntRange(max = 7) int from,
            @ForAll @IntRange(min = 4, max = 11) int length) {
        String d = Long.toString(number);
        String grouped = d.substring(0, 3) + ' ' + d.substring(3, 7) + '-' + d.substring(7);
        String sought = d.substring(from, Math.min(11, from + length));
        for (String typed : List.of(d, "+86 " + grouped, "0086" + d, "010-66668888/" + grouped)) {
            var part = new SearchPart(Kind.PHONE, typed);
            found(sought, part);
            found("+86" + d, part);
            found(grouped, part);
        }
    }

    @Property(tries = 1000)
    void whateverIsTypedIsAValidQuery(@ForAll String any, @ForAll("names") String name) {
        for (String typed :
                List.of(any, name, name + ' ' + any, any + "@" + any, "'" + any + "\\")) {
            var query = SearchQuery.parse(typed);
            var parts = new ArrayList<SearchPart>();
            for (Kind kind : Kind.values()) {
                parts.add(new SearchPart(kind, any));
            }
            var tokens = SearchTokens.of(parts);
            assertThat(tokens).allMatch(t -> t.length() <= 50 && t.indexOf(0) < 0);
            query.match(parts);
            if (!query.isEmpty()) {
                TsqueryReader.matches(query.tsquery(), tokens);
                TsqueryReader.matches(query.tsqueryOfNames(), tokens);
            }
        }
    }

    private static void found(String typed, SearchPart part) {
        var query = SearchQuery.parse(typed);
        assertThat(query.match(List.of(part))).as("%s verified in %s", typed, part).isPresent();
        assertThat(TsqueryReader.matches(query.tsquery(), SearchTokens.of(List.of(part))))
                .as("%s found in %s by %s", typed, part, query.tsquery())
                .isTrue();
    }
}
