package zhike.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What somebody has in hand about visits goes along with their customers. */
class HandedOnTest extends VisitScene {
    @Test
    void plannedVisitsAndMinutesNotYetSentGoToTheNextOwner() {
        House house = house();
        long customer = customer(house.seller(), "移交走访有限公司");
        long planned = approved(house, customer);
        long waiting = house.seller().post("/api/visit-slips", slip(customer)).is(201).id();
        deed(house.seller(), waiting, "handing-in");
        long gone = met(house, customer);
        long minutes = minutes(house.seller(), gone);
        Caller next = as("sales", unit(house.seller()));
        house.manager()
                .post(
                        "/api/handovers",
                        map(
                                "fromId",
                                house.seller().personId,
                                "shares",
                                List.of(Map.of("personId", next.personId)),
                                "reason",
                                "调岗"))
                .is(201);
        assertThat(owner("slip", planned)).isEqualTo(next.personId);
        assertThat(owner("slip", waiting)).isEqualTo(next.personId);
        assertThat(owner("slip", gone)).isEqualTo(house.seller().personId);
        assertThat(owner("minutes", minutes)).isEqualTo(next.personId);
        // who has it now is who asked
        deed(next, waiting, "withdrawal");
        assertThat(next.get("/api/visit-slips/" + waiting).at("state").asString())
                .isEqualTo("draft");
    }

    @Test
    void aTalkIsCorrectedByItsWriterForSomeDays() {
        House house = house();
        long customer = customer(house.seller(), "更正联系有限公司");
        long talk =
                house.seller()
                        .post(
                                "/api/talks",
                                map(
                                        "customerId",
                                        customer,
                                        "way",
                                        "phone",
                                        "summary",
                                        "报价三万",
                                        "result",
                                        "reached"))
                        .is(201)
                        .id();
        Map<String, Object> form = map("summary", "报价五万", "version", 0);
        house.manager().put("/api/talks/" + talk, form).refused(403, "talk.not-author");
        house.seller().put("/api/talks/" + talk, form).is(204);
        var line = house.seller().get("/api/talks?id=" + talk).is(200).at("items/0");
        assertThat(line.path("summary").asString()).isEqualTo("报价五万");
        assertThat(line.path("correctedAt").asString()).isNotBlank();
        assertThat(line.path("canCorrect").asBoolean()).isTrue();
        assertThat(
                        db.fetchSingle(
                                        "select detail::text from audit.entry where action ="
                                                + " 'talk.corrected' and record_id = ?",
                                        customer)
                                .get(0, String.class))
                .contains("报价三万", "报价五万");
        house.seller().put("/api/talks/" + talk, form).refused(409, "version.stale");
        clock.forward(Duration.ofDays(8));
        Caller later = signedIn(house.seller().personId);
        form.put("version", 1);
        later.put("/api/talks/" + talk, form).refused(409, "talk.too-late");
        assertThat(later.get("/api/talks?id=" + talk).at("items/0").path("canCorrect").asBoolean())
                .isFalse();
    }

    private long minutes(Caller who, long slip) {
        long customer =
                db.fetchSingle("select customer_id from visit.slip where id = ?", slip)
                        .get(0, Long.class);
        return who.post(
                        "/api/minutes",
                        map(
                                "customerId",
                                customer,
                                "slipId",
                                slip,
                                "topic",
                                "扩产",
                                "metAt",
                                clock.instant().toString(),
                                "place",
                                "会议室",
                                "content",
                                "谈了扩产",
                                "attendees",
                                List.of(
                                        map("side", "ours", "personId", who.personId, "name", "我方"),
                                        map("side", "theirs", "name", "王总")),
                                "tasks",
                                List.of()))
                .is(201)
                .id();
    }

    private long owner(String table, long id) {
        return db.fetchSingle("select owner_id from visit." + table + " where id = ?", id)
                .get(0, Long.class);
    }

    private long unit(Caller who) {
        return db.fetchSingle("select unit_id from identity.person where id = ?", who.personId)
                .get(0, Long.class);
    }
}
