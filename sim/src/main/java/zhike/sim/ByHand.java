package zhike.sim;

import java.util.List;
import java.util.Map;

/** Promises that people make and keep by hand, with a note of what came of it. */
final class ByHand implements Scene, PromiseWork.Keeping {
    private final Play play;

    ByHand(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each : play.with("agent", "technician"))
            if (play.chance.in(0.3)) day.at(play.workingTime(), () -> promise(each, "answer"));
        for (Colleague each : play.with("sales", "adviser"))
            if (play.chance.in(0.14)) day.at(play.workingTime(), () -> promise(each, "follow-up"));
    }

    private void promise(Colleague me, String kind) {
        Customer customer =
                play.book.favourite(
                        play.chance,
                        each ->
                                me.is("agent")
                                        ? each.branch.equals(me.branch())
                                        : each.owner == me);
        if (customer == null) return;
        me.desk()
                .post(
                        "/api/promises",
                        Map.of(
                                "kind",
                                kind,
                                "subjectKind",
                                "customer",
                                "subjectId",
                                customer.id,
                                "title",
                                play.phrases.say("titles." + kind, customer.spokenTo(), null)));
    }

    @Override
    public void keep(Colleague me, Promised what) {
        me.desk()
                .post(
                        "/api/promises/keeping",
                        Map.of(
                                "ids",
                                List.of(what.id()),
                                "note",
                                play.phrases.say("promise.kept", null, null)));
    }
}
