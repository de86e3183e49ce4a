package zhike.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.util.List;

/** The policy's own rule, on people at every edge of it. */
class DefaultSchemeTest extends GradeScene {
    /**
     * @param paid null where nothing was ever bought
     */
    private record Case(
            String name,
            @Nullable String employer,
            @Nullable String post,
            @Nullable String paid,
            String months,
            String level,
            String clause) {}

    private static Case of(
            String name,
            @Nullable String employer,
            @Nullable String post,
            @Nullable String paid,
            String months,
            String level,
            String clause) {
        return new Case(name, employer, post, paid, months, level, clause);
    }

    private static final List<Case> PEOPLE =
            List.of(
                    of("恰好八千恰好五月", null, null, "8000", "5", "key", "重点：满足 2/3 — 缴费 8000、时长 5 个月"),
                    of(
                            "八千差一分五月",
                            null,
                            null,
                            "7999.99",
                            "5",
                            "focus",
                            "关注：满足 2/3 — 缴费 7999.99、时长 5 个月"),
                    of(
                            "八千多一分五月",
                            null,
                            null,
                            "8000.01",
                            "5",
                            "key",
                            "重点：满足 2/3 — 缴费 8000.01、时长 5 个月"),
                    of(
                            "八千四个九九月",
                            null,
                            null,
                            "8000",
                            "4.99",
                            "focus",
                            "关注：满足 2/3 — 缴费 8000、时长 4.99 个月"),
                    of(
                            "三条全满",
                            "private",
                            "middle",
                            "8000",
                            "5",
                            "key",
                            "重点：满足 3/3 — 职务 中层管理者（民营企业）、缴费 8000、时长 5 个月"),
                    of(
                            "中层与八千",
                            "state",
                            "middle",
                            "8000",
                            "0",
                            "key",
                            "重点：满足 2/3 — 职务 中层管理者（国有企业）、缴费 8000"),
                    of(
                            "高层与五月",
                            "foreign",
                            "top",
                            "0",
                            "5",
                            "key",
                            "重点：满足 2/3 — 职务 高层管理者（外商独资企业）、时长 5 个月"),
                    of(
                            "老板与八千",
                            "private",
                            "owner",
                            "9000",
                            "1",
                            "key",
                            "重点：满足 2/3 — 职务 法定代表人或所有者（民营企业）、缴费 9000"),
                    of(
                            "副处与八千",
                            "government",
                            "deputy_division",
                            "8000",
                            "0",
                            "key",
                            "重点：满足 2/3 — 职务 副处级（党政机关）、缴费 8000"),
                    of(
                            "正处与五月",
                            "government",
                            "division",
                            "100",
                            "6",
                            "key",
                            "重点：满足 2/3 — 职务 正处级（党政机关）、时长 6 个月"),
                    of(
                            "正科与八千",
                            "government",
                            "section",
                            "8000",
                            "0",
                            "focus",
                            "关注：满足 2/3 — 单位 党政机关、缴费 8000"),
                    of(
                            "机关中层字样不算",
                            "government",
                            "middle",
                            "8000",
                            "0",
                            "focus",
                            "关注：满足 2/3 — 单位 党政机关、缴费 8000"),
                    of(
                            "企业副处字样不算",
                            "private",
                            "deputy_division",
                            "8000",
                            "0",
                            "ordinary",
                            "一般：重点 1/3、关注 1/3 — 缴费 8000"),
                    of(
                            "基层与八千",
                            "private",
                            "junior",
                            "8000",
                            "2",
                            "ordinary",
                            "一般：重点 1/3、关注 1/3 — 缴费 8000"),
                    of(
                            "单凭中层",
                            "private",
                            "middle",
                            "3999.99",
                            "2.99",
                            "ordinary",
                            "一般：重点 1/3、关注 0/3 — 职务 中层管理者（民营企业）"),
                    of("恰好四千恰好三月", null, null, "4000", "3", "focus", "关注：满足 2/3 — 缴费 4000、时长 3 个月"),
                    of(
                            "四千差一分三月",
                            null,
                            null,
                            "3999.99",
                            "3",
                            "ordinary",
                            "一般：重点 0/3、关注 1/3 — 时长 3 个月"),
                    of(
                            "四千两个九九月",
                            null,
                            null,
                            "4000",
                            "2.99",
                            "ordinary",
                            "一般：重点 0/3、关注 1/3 — 缴费 4000"),
                    of("五千二四个月", null, null, "5200", "4", "focus", "关注：满足 2/3 — 缴费 5200、时长 4 个月"),
                    of(
                            "事业单位四千",
                            "institution",
                            "staff",
                            "4000",
                            "0",
                            "focus",
                            "关注：满足 2/3 — 单位 事业单位、缴费 4000"),
                    of("国企三月", "state", "staff", "0", "3", "focus", "关注：满足 2/3 — 单位 国有企业、时长 3 个月"),
                    of(
                            "机关四千三月",
                            "government",
                            "clerk",
                            "4000",
                            "3",
                            "focus",
                            "关注：满足 3/3 — 单位 党政机关、缴费 4000、时长 3 个月"),
                    of(
                            "只有机关",
                            "government",
                            null,
                            "0",
                            "0",
                            "ordinary",
                            "一般：重点 0/3、关注 1/3 — 单位 党政机关"),
                    of("一无所有", null, null, null, "0", "ordinary", "一般：重点 0/3、关注 0/3"),
                    of(
                            "交得多时间短",
                            null,
                            null,
                            "20000",
                            "0",
                            "ordinary",
                            "一般：重点 1/3、关注 1/3 — 缴费 20000"),
                    of(
                            "时间长交得少",
                            null,
                            null,
                            "100",
                            "24",
                            "ordinary",
                            "一般：重点 1/3、关注 1/3 — 时长 24 个月"),
                    of(
                            "多缴不少算",
                            "institution",
                            "staff",
                            "12000",
                            "0",
                            "focus",
                            "关注：满足 2/3 — 单位 事业单位、缴费 12000"),
                    of(
                            "多读不少算",
                            "institution",
                            "staff",
                            "0",
                            "9",
                            "focus",
                            "关注：满足 2/3 — 单位 事业单位、时长 9 个月"),
                    of("退费之后", null, null, "-50", "5", "ordinary", "一般：重点 1/3、关注 1/3 — 时长 5 个月"),
                    of(
                            "学校老师四千",
                            "school",
                            "specialist",
                            "4000",
                            "0",
                            "ordinary",
                            "一般：重点 0/3、关注 1/3 — 缴费 4000"));

    @Test
    void everyAnswerNamesTheClausesThatDecided() {
        Caller owner = as("sales");
        assertThat(PEOPLE).hasSize(30);
        for (Case each : PEOPLE) {
            long id = person(owner, each.name(), each.employer(), each.post());
            if (each.paid() != null) figures(id, each.paid(), each.months());
            JsonNode grade = grade(owner, id);
            assertThat(grade.at("/level/code").asString()).as(each.name()).isEqualTo(each.level());
            assertThat(grade.at("/why/sentence").asString())
                    .as(each.name())
                    .isEqualTo(each.clause());
        }
    }
}
