package zhike.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;

/** The way back, exactly, while nobody has built on what became one. */
class MergeUndoingTest extends MergeScene {
    @Test
    void undoingBringsEverythingBackExactly() {
        long stays = rich("保定还原食品有限公司", "0312-5551111", "甄还原");
        long goes = rich("保定还原食品公司", "0312-5552222", "贾还原");
        long third = named("保定第三方有限公司");
        relate(stays, goes, "parent");
        relate(goes, third, "introducer");
        relate(stays, third, "introducer");
        db.execute(
                "insert into customer.duplicate (left_id, right_id, probability, reasons, found_at)"
                        + " values (?, ?, 0.9, '[]', now())",
                stays,
                goes);
        Map<String, String> before = rows(stays, goes);
        Map<String, String> choices =
                Map.of(
                        "phone",
                        "merged",
                        "address",
                        "merged",
                        "name",
                        "merged",
                        "profile.employees",
                        "merged");
        long id = merge(stays, goes, choices).is(201).id();
        assertThat(rows(stays, goes)).isNotEqualTo(before);
        assertThat(
                        text(
                                "select count(*) from customer.relation where ? in (from_card,"
                                        + " to_card)",
                                goes))
                .isEqualTo("0");
        undo(id).is(204);
        assertThat(rows(stays, goes)).isEqualTo(before);
        read(goes).is(200);
        undo(id).refused(409, "merge.undone-already");
    }

    private void relate(long from, long to, String kind) {
        db.execute(
                "insert into customer.relation (from_card, to_card, kind, created_at)"
                        + " values (?, ?, ?, now())",
                from,
                to,
                kind);
    }

    @Test
    void whatOthersDidSinceStaysUnlessItTouchesTheMerge() {
        long stays = rich("唐山后来钢铁有限公司", "0315-5551111", "后一");
        long goes = rich("唐山后来钢铁公司", "0315-5552222", "后二");
        JsonNode done = merge(stays, goes, Map.of("address", "merged")).is(201).body();
        long id = done.path("id").asLong();
        int version = done.path("card").path("version").asInt();
        change(stays, version, "website", "later.cn").is(200);
        change(stays, version + 1, "address", "别处").is(200);
        undo(id).refused(409, "merge.undo.changed").names("address");
        read(goes).refused(404, "customer.merged");
        change(stays, version + 2, "address", "唐山后来钢铁公司路1号").is(200);
        undo(id).is(204);
        assertThat(card(stays).path("website").asString()).isEqualTo("later.cn");
        assertThat(card(stays).path("address").asString()).isEqualTo("唐山后来钢铁有限公司路1号");
    }

    @Test
    void aContactThatIsGoneSinceStopsTheUndoing() {
        long stays = rich("邯郸缺人机械有限公司", "0310-5551111", "一直在");
        long goes = rich("邯郸缺人机械公司", "0310-5552222", "后走了");
        long id = merge(stays, goes).is(201).id();
        String contact =
                text("select id from customer.contact where name = '后走了' and card_id = ?", stays);
        manager.delete("/api/customers/" + stays + "/contacts/" + contact).is(200);
        undo(id).refused(409, "merge.undo.changed").names("customer.contact");
        assertThat(count("note", goes)).isZero();
    }

    @Test
    void mergesOnTopOfEachOtherGoBackTheLatestFirst() {
        long a = rich("秦皇岛甲链有限公司", "0335-5551111", "链甲");
        long b = rich("秦皇岛乙链有限公司", "0335-5552222", "链乙");
        long c = rich("秦皇岛丙链有限公司", "0335-5553333", "链丙");
        Map<String, String> before = rows(a, b);
        long first = merge(a, b).is(201).id();
        Map<String, String> between = rows(a, c);
        long second = merge(c, a).is(201).id();
        assertThat(survivor(read(b))).isEqualTo(c);
        assertThat(undo(first).refused(409, "merge.undo.later-first").at("laterId").asLong())
                .isEqualTo(second);
        undo(second).is(204);
        assertThat(rows(a, c)).isEqualTo(between);
        undo(first).is(204);
        assertThat(rows(a, b)).isEqualTo(before);
    }

    @Test
    void afterThirtyDaysAMergeIsFinal() {
        long id = merge(named("廊坊期限物流有限公司"), named("廊坊期限物流公司")).is(201).id();
        clock.forward(Duration.ofDays(31));
        manager = signedIn(manager.personId);
        undo(id).refused(409, "merge.undo.too-late");
    }
}
