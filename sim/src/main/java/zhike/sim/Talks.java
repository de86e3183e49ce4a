package zhike.sim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls, messages and meetings with customers, as one notes them afterwards. */
final class Talks implements Scene {
    private final Play play;

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
        me.desk().post("/api/talks", talk);
        customer.notes++;
    }
}
