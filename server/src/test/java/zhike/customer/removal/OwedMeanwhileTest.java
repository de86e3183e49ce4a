package zhike.customer.removal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.customer.PaperScene;
import zhike.testing.Answer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was owed about a customer, while they are removed and after they are given back. */
class OwedMeanwhileTest extends PaperScene {
    private long promise(String kind, long subject) {
        return db.fetchSingle(
                        "select id from promise.given where kind = ? and subject_id = ? and"
                                + " ended_at is null",
                        kind,
                        subject)
                .get(0, Long.class);
    }

    private Instant due(long promise) {
        Answer seen = seller.get("/api/promises/" + promise).is(200);
        return Instant.parse(seen.at("row").path("due").asString());
    }

    /** Sessions end while days pass. */
    private void days(int days) {
        passes(Duration.ofDays(days));
        seller = signedIn(seller.personId);
        manager = signedIn(manager.personId);
    }

    @Test
    void itWaitsBrokenOrNotAndIsOwedAgainLaterByAsLong() {
        long customer = customer(seller, "欠着的有限公司");
        Map<String, String> claim = Map.of("customer", "欠着的有限公司", "statement", "我先联系的");
        long conflict = colleague.post("/api/conflicts", claim).is(201).id();
        days(7);
        long form = filled(customer, Map.of("address", "北京市海淀区"));
        long entry = promise("form.entry", form);
        Instant due = due(entry);
        int escalated = notices(leader, "promise.escalated");
        int broken = notices(seller, "promise.broken");
        manager.delete("/api/customers/" + customer).is(204);
        days(20);
        assertThat(promised("form.entry", "information-form", form)).containsExactly("paused");
        assertThat(promised("conflict.ruling", "conflict", conflict)).containsExactly("paused");
        assertThat(notices(leader, "promise.escalated")).isEqualTo(escalated);
        assertThat(notices(seller, "promise.broken")).isEqualTo(broken);
        Answer seen = seller.get("/api/promises/" + entry).is(200);
        assertThat(seen.at("row").path("pauseReason").asString()).isEqualTo("客户已删除");
        assertThat(seen.at("row").path("can").path("resume").asBoolean()).isFalse();
        seller.post("/api/promises/resumption", Map.of("ids", List.of(entry)))
                .refused(409, "promise.resume.removed");
        manager.post("/api/customers/" + customer + "/restoration", Map.of()).is(200);
        assertThat(promised("form.entry", "information-form", form)).containsExactly("open");
        assertThat(promised("conflict.ruling", "conflict", conflict)).containsExactly("broken");
        assertThat(due(entry)).isAfter(due.plus(Duration.ofDays(15)));
        assertThat(notices(leader, "promise.escalated")).isEqualTo(escalated);
        days(9);
        assertThat(promised("form.entry", "information-form", form)).containsExactly("broken");
        manager.post("/api/conflicts/" + conflict + "/ruling", Map.of("winnerId", seller.personId))
                .is(200);
        assertThat(promised("conflict.ruling", "conflict", conflict)).containsExactly("kept");
    }
}
