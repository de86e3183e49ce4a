package zhike.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import zhike.platform.error.Refusal;

class VisibleNameTest {
    @Test
    void whatNobodySeesIsNoName() {
        for (String name :
                new String[] {
                    "\u200b",
                    "\u3164",
                    "\u2800",
                    "\ufeff\u00ad",
                    "\u115f \u1160",
                    "\uffa0",
                    "\u180e",
                    "\ufe0f",
                    "\u0301",
                    "\u2060\u200d",
                    "\udb40\udd00"
                }) refused(name, "name.invisible");
    }

    @Test
    void whatTurnsTheWritingRoundIsNoName() {
        for (String name : new String[] {"张\u202e三", "\u2066A", "A\u200f", "\u061c甲"})
            refused(name, "name.direction");
    }

    @Test
    void aNameIsComposedAndWithoutBlanksAround() {
        assertThat(VisibleName.of("name", " Jose\u0301\u3000")).isEqualTo("José");
        assertThat(VisibleName.of("name", " \u3000 ")).isEmpty();
    }

    @Test
    void namesOfAllKindsStay() {
        for (String name :
                new String[] {
                    "张三",
                    "𠮷野家",
                    "Zoë O'Neill",
                    "№ 7",
                    "شركة",
                    "ㅎ",
                    "\ue000",
                    "क्\u200dष",
                    "👨\u200d👩\u200d👧"
                }) assertThat(VisibleName.of("name", name)).isEqualTo(name);
    }

    private static void refused(String name, String code) {
        assertThatThrownBy(() -> VisibleName.of("name", name))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().getFirst().code()).isEqualTo(code));
    }
}
