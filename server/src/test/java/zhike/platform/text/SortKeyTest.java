package zhike.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

class SortKeyTest {

    private static final Comparator<String> BY_KEY =
            (a, b) ->
                    Arrays.compareUnsigned(
                            SortKey.of(a).getBytes(StandardCharsets.UTF_8),
                            SortKey.of(b).getBytes(StandardCharsets.UTF_8));

    @Test
    void chineseSortsByPinyinAmongLatinWords() {
        var names =
                List.of(
                        "3M", "21世纪", "100度", "阿里", "Apple", "北京", "长沙", "李四", "李五", "黎明", "Lily",
                        "连云港", "重庆");
        assertThat(names.stream().sorted(BY_KEY))
                .containsExactly(
                        "3M", "21世纪", "100度", "阿里", "Apple", "北京", "长沙", "重庆", "李四", "李五", "黎明",
                        "连云港", "Lily");
    }

    @Test
    void peopleSortByTheirSurnameReading() {
        assertThat(SortKey.ofName("曾三")).startsWith("zeng");
        assertThat(SortKey.of("曾经")).startsWith("ceng");
    }

    @Test
    void numbersSortByValue() {
        assertThat(List.of("店10", "店9", "店010", "店100").stream().sorted(BY_KEY))
                .containsExactly("店9", "店10", "店010", "店100");
    }

    @Property(tries = 300)
    void keysAreBoundedAndWhole(@ForAll String any) {
        assertThat(SortKey.of(any).length()).isLessThanOrEqualTo(120);
        assertThat(SortKey.of("客户".repeat(100) + any).length()).isBetween(100, 120);
    }
}
