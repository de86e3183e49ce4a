package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Next month's visits, handed in by the end of this one. */
final class VisitPlans implements Scene, ApprovalWork.Correction {
    private static final String PATH = "/api/visit-plans";
    private static final int FIRST = 8;
    private final Play play;

    VisitPlans(Play play) {
        this.play = play;
    }

    /** Each plan promises the next; the first is written when the rule begins to hold. */
    @Override
    public void plan(Day day) {
        if (day.number() != FIRST) return;
        for (Colleague each : play.with("sales", "adviser"))
            day.at(
                    play.workingTime(),
                    () -> write(each, day.date().withDayOfMonth(1).plusMonths(1)));
    }

    void next(Colleague me, Promised what) {
        JsonNode before = me.desk().get(PATH + "/" + what.subjectId());
        write(me, LocalDate.parse(before.path("month").asString()).plusMonths(1));
    }

    private void write(Colleague me, LocalDate month) {
        List<Customer> mine = play.book.of(me);
        if (mine.isEmpty()) return;
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LocalDate day = month; day.getMonth() == month.getMonth(); day = day.plusDays(1))
            if (play.works(day) && play.chance.in(0.4))
                rows.add(row(play.chance.favourite(mine), day));
        if (rows.isEmpty()) rows.add(row(mine.getFirst(), month.plusDays(9)));
        JsonNode plan = me.desk().put(PATH, Map.of("month", month.toString(), "rows", rows));
        handIn(me, plan);
    }

    private Map<String, Object> row(Customer customer, LocalDate day) {
        String way =
                customer.enterprise()
                        ? play.chance.of(List.of("visit", "visit", "phone", "video"))
                        : "phone";
        return Map.of(
                "customerId",
                customer.id,
                "day",
                day.toString(),
                "way",
                way,
                "purpose",
                play.phrases.say("visit.aims", customer.spokenTo(), null),
                "hours",
                way.equals("visit") ? 3 : 0.5);
    }

    private static void handIn(Colleague me, JsonNode plan) {
        me.desk()
                .post(
                        PATH + "/" + plan.path("id").asLong() + "/handing-in",
                        Map.of("version", plan.path("version").asInt()));
    }

    @Override
    public void correct(Colleague me, long id) {
        handIn(me, me.desk().get(PATH + "/" + id));
    }
}
