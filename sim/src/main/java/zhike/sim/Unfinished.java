package zhike.sim;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * What those who show the product have before them on its last day: something overdue, something
 * for today, something for later. Nobody else touches it.
 */
final class Unfinished implements Scene {
    /** Working days before the last one on which each promises something with three days to go. */
    private static final List<Integer> BEFORE = List.of(6, 5, 3, 3, 1);

    private static final List<String> WHO =
            List.of(
                    "zhangwei",
                    "liuyang",
                    "liangxiaofeng",
                    "dengli",
                    "songjia",
                    "cailin",
                    "wangjianguo",
                    "shenyue",
                    "hejunjie",
                    "wudi",
                    "chenzhiyuan");
    private final Play play;
    private final LocalDate last;

    Unfinished(Play play, LocalDate last) {
        this.play = play;
        this.last = last;
    }

    @Override
    public void plan(Day day) {
        int before = 0;
        for (LocalDate next = day.date(); next.isBefore(last); next = next.plusDays(1))
            if (play.works(next)) before++;
        int left = before;
        long count = BEFORE.stream().filter(each -> each == left).count();
        for (String login : WHO) {
            for (long each = count; each > 0; each--)
                day.at(
                        LocalTime.of(9, play.chance.between(5, 30)),
                        () -> promise(play.person(login), "follow-up"));
            if (left == 0)
                day.at(
                        LocalTime.of(9, play.chance.between(5, 30)),
                        () -> promise(play.person(login), "answer"));
        }
    }

    private static boolean superior(Colleague me) {
        return !me.is("sales", "adviser");
    }

    private void promise(Colleague me, String kind) {
        Customer customer =
                play.book.favourite(
                        play.chance,
                        each ->
                                each.owner == me
                                        || superior(me)
                                                && each.owner != null
                                                && each.owner.is("sales")
                                                && (me.branch().equals("company")
                                                        || each.branch.equals(me.branch())));
        if (customer == null) return;
        long id =
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
                                        play.phrases.say(
                                                "titles." + kind, customer.spokenTo(), null)))
                        .path("row")
                        .path("id")
                        .asLong();
        play.undone.add(id);
    }
}
