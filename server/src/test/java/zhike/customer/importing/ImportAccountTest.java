package zhike.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.util.List;
import java.util.Random;

/**
 * Whatever is in a file, each of its rows ends in exactly one way, and what is told is what is
 * there.
 */
class ImportAccountTest extends ImportStory {
    private static final List<String> NAMES =
            List.of(
                    "",
                    "王账目",
                    "李账目",
                    "账目有限公司",
                    "帳目有限公司",
                    "Ledger Ltd.",
                    "LEDGER LTD",
                    "\"断 账",
                    "赵\u0000账",
                    "  ");
    private static final List<String> PHONES =
            List.of(
                    "",
                    "13911110001",
                    "139 1111 0001",
                    "+86 13911110001",
                    "010-61110001",
                    "无",
                    "12",
                    "1.39E+10");
    private static final List<String> MAILS =
            List.of("", "a@ledger.cn", "A@Ledger.cn", "nobody", "a@ledger.cn;b@ledger.cn");
    private static final List<String> DATES =
            List.of("", "1990-01-02", "01/02/1990", "1990/13/45", "二月");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void rowsAlwaysAddUp(int seed) {
        Random random = new Random(seed);
        Caller who = as(seed % 2 == 0 ? "custodian" : "sales");
        StringBuilder text = new StringBuilder("客户名称,手机,邮箱,出生日期,客户编号,客户类别\n");
        int rows = 0;
        for (int at = 0; at < 60; at++) {
            String row =
                    String.join(
                            ",",
                            pick(NAMES, random),
                            pick(PHONES, random),
                            pick(MAILS, random),
                            pick(DATES, random),
                            random.nextInt(3) == 0 ? "N" + random.nextInt(5) : "",
                            random.nextBoolean() ? "个人" : "企业");
            rows++;
            text.append(row).append('\n');
        }
        JsonNode done =
                taken(
                        who,
                        text.toString(),
                        List.of("skip", "fill", "overwrite", "create").get(seed % 4));
        long id = done.path("id").asLong();
        assertThat(done.path("total").asInt()).isBetween(1, rows);
        assertThat(cardsOf(id)).isEqualTo(done.path("created").asLong());
        for (String outcome : List.of("updated", "unchanged", "merged", "refused"))
            assertThat(
                            db.fetchSingle(
                                            "select count(*) from customer.import_row where"
                                                    + " import_id = "
                                                    + id
                                                    + " and outcome = '"
                                                    + outcome
                                                    + "'")
                                    .get(0, Long.class))
                    .as(outcome)
                    .isEqualTo(done.path(outcome).asLong());
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from customer.card c where import_id = "
                                                + id
                                                + " and not exists (select 1 from customer.search s"
                                                + " where s.card_id = c.id) or import_id = "
                                                + id
                                                + " and (select count(*) from customer.ownership o"
                                                + " where o.card_id = c.id) <> 1")
                                .get(0, Long.class))
                .isZero();
        if (!done.path("policy").asString().equals("create"))
            assertThat(
                            taken(who, text.toString(), done.path("policy").asString())
                                    .path("created")
                                    .asLong())
                    .isZero();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
