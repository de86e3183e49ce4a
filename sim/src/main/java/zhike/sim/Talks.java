package zhike.sim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls, messages and meetings with customers, as one notes them afterwards. */
final class Talks implements Scene {
    private final Play play;

    /** Of its own, so that the rest of the play goes on as it did without corrections. */
    private final Chance chance = new Chance(20_260_601);

    Talks(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each : play.with("sales", "adviser")) {
            if (play.chance.in(0.65)) day.at(play.workingTime(), () -> talk(each));
            if (play.chance.in(0.3)) day.at(play.workingTime(), () -> talk(each));
        }
    }

    private void talk(Colleague me) {
        Customer customer = play.book.favourite(play.chance, each -> each.owner == me);
        if (customer == null) return;
        Map<String, Object> talk = new LinkedHashMap<>();
        talk.put("customerId", customer.id);
        talk.put(
                "way",
                play.chance.of(
                        List.of(
                                "phone", "phone", "phone", "phone", "chat", "chat", "mail", "video",
                                "meeting", "other")));
        talk.put(
                "result",
                play.chance.of(
                        List.of(
                                "reached",
                                "reached",
                                "reached",
                                "reached",
                                "unreached",
                                "call-back")));
        talk.put("minutes", play.chance.between(2, 45));
        if (customer.spokenTo() != null) talk.put("withName", customer.spokenTo());
        talk.put(
                "summary",
                play.phrases.say(
                        customer.enterprise() ? "talks" : "notes.person",
                        customer.spokenTo(),
                        null));
        if (play.chance.in(0.16)) {
            talk.put("nextAction", play.phrases.say("next.actions", customer.spokenTo(), null));
            talk.put("nextOn", play.clock.today().plusDays(play.chance.between(1, 9)).toString());
        }
        long id = me.desk().post("/api/talks", talk).path("id").asLong();
        customer.notes++;
        if (chance.in(0.03))
            play.later(
                    me,
                    play.clock.now().plusMinutes(chance.between(20, 1500)),
                    () -> correct(me, id, talk));
    }

    /** Something was misheard, or left out. */
    private void correct(Colleague me, long id, Map<String, Object> talk) {
        Map<String, Object> corrected = new LinkedHashMap<>();
        corrected.put("summary", talk.get("summary") + play.lists.only("talk.corrected"));
        if (talk.containsKey("withName")) corrected.put("withName", talk.get("withName"));
        corrected.put("minutes", talk.get("minutes"));
        corrected.put("version", 0);
        me.desk().put("/api/talks/" + id, corrected);
    }
}
