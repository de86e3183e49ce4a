package zhike.lead.gathering;

import tools.jackson.databind.JsonNode;

import zhike.messaging.mail.MailScene;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gatherings that begin in ten days, and guests of them. */
abstract class GatheringScene extends MailScene {
    protected static final Duration AHEAD = Duration.ofDays(10);

    protected Map<String, Object> form(String title) {
        Instant start = clock.instant().plus(AHEAD);
        return new HashMap<>(
                Map.of(
                        "kind",
                        "seminar",
                        "title",
                        title,
                        "place",
                        "三楼会议室",
                        "startsAt",
                        start.toString(),
                        "endsAt",
                        start.plus(Duration.ofHours(3)).toString(),
                        "staff",
                        List.of()));
    }

    protected long gathering(Caller host, String title, Map<String, ?> more) {
        Map<String, Object> form = form(title);
        form.putAll(more);
        return host.post("/api/gatherings", form).is(201).id();
    }

    protected long gathering(Caller host, String title) {
        return gathering(host, title, Map.of());
    }

    protected Answer invite(Caller who, long gathering, Object... cards) {
        return who.post(
                "/api/gatherings/" + gathering + "/invitations", Map.of("ids", List.of(cards)));
    }

    protected JsonNode guests(Caller who, long gathering, String query) {
        return who.get("/api/gatherings/" + gathering + "/guests" + query).is(200).at("items");
    }

    protected JsonNode guest(Caller who, long gathering, long card) {
        return guests(who, gathering, "?limit=200")
                .valueStream()
                .filter(each -> each.path("customer").path("id").asLong() == card)
                .findFirst()
                .orElseThrow();
    }

    /** The address of the API behind the guest's own link. */
    protected String door(Caller who, long gathering, long card) {
        return "/api" + guest(who, gathering, card).path("link").asString();
    }

    protected Answer reply(String door, String reply, int persons) {
        return stranger().post(door + "/reply", Map.of("reply", reply, "persons", persons));
    }

    protected void refuseMarketing(Caller owner, long card) {
        int version = owner.get("/api/customers/" + card).is(200).at("version").asInt();
        owner.patch(
                        "/api/customers/" + card,
                        Map.of("version", version, "changes", Map.of("no_marketing", true)))
                .is(200);
    }

    protected void atTheStart() {
        clock.forward(AHEAD.plusMinutes(5));
    }

    /** Anew, for sessions do not last ten days. */
    protected Caller again(Caller who) {
        return signedIn(who.personId);
    }
}
