package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of customers beyond one's reach, lent for a time. */
final class Loans implements Scene, ApprovalWork.Correction {
    private final Play play;

    Loans(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each : play.with("sales", "adviser", "technician"))
            if (play.chance.in(0.035)) day.at(play.workingTime(), () -> ask(each));
        for (Colleague each : play.with("custodian"))
            if (play.chance.in(0.6)) day.at(play.workingTime(), () -> originals(each));
    }

    private void ask(Colleague me) {
        List<Customer> others =
                play.book.which(
                        each ->
                                each.owner != null
                                        && each.owner != me
                                        && !each.branch.equals(me.branch()));
        List<String> names = new ArrayList<>();
        for (int count = play.chance.between(1, 3); count > 0; count--)
            names.add(number(play.chance.of(others)));
        me.desk().post("/api/loans", form(names, play.chance.in(0.3)));
    }

    /** As somebody who sees the file tells it on the telephone. */
    private String number(Customer customer) {
        return play.person("shenyue").desk().get(customer.path("")).path("number").asString();
    }

    private Map<String, Object> form(List<String> names, boolean paper) {
        return new LinkedHashMap<>(
                Map.of(
                        "customers",
                        names,
                        "purpose",
                        play.phrases.say("loan.purposes", null, null),
                        "until",
                        play.clock
                                .instant()
                                .plus(Duration.ofDays(play.chance.between(4, 12)))
                                .toString(),
                        "withPaper",
                        paper));
    }

    /** Paper leaves the cupboard, and comes back before the loan can end. */
    private void originals(Colleague custodian) {
        for (JsonNode row : custodian.desk().get("/api/loans?box=keep").path("items"))
            if (row.path("withPaper").asBoolean())
                play.tried(() -> originals(custodian, row.path("id").asLong()));
    }

    private boolean originals(Colleague custodian, long id) {
        String path = "/api/loans/" + id;
        JsonNode loan = custodian.desk().get(path);
        if (loan.path("originals").isEmpty()) {
            long customer =
                    loan.path("customers")
                            .get(0)
                            .path("customer")
                            .path("subject")
                            .path("id")
                            .asLong();
            custodian
                    .desk()
                    .post(
                            path + "/originals",
                            Map.of(
                                    "customerId",
                                    customer,
                                    "what",
                                    play.phrases.say("loan.originals", null, null)));
            return true;
        }
        for (JsonNode out : loan.path("originals"))
            if (out.path("backAt").isNull() && nearlyOver(loan) && play.chance.in(0.5))
                custodian
                        .desk()
                        .post(path + "/originals/" + out.path("id").asLong() + "/return", null);
        return true;
    }

    private boolean nearlyOver(JsonNode loan) {
        Instant until = Instant.parse(loan.path("until").asString());
        return until.isBefore(play.clock.instant().plus(Duration.ofDays(2)));
    }

    void giveBack(Colleague me, Promised what) {
        me.desk()
                .post(
                        "/api/loans/" + what.subjectId() + "/return",
                        Map.of("note", play.phrases.say("loan.returned", null, null)));
    }

    @Override
    public void correct(Colleague me, long id) {
        JsonNode loan = me.desk().get("/api/loans/" + id);
        List<String> names =
                loan.path("customers")
                        .valueStream()
                        .map(each -> each.path("namedAs").asString())
                        .toList();
        Map<String, Object> form = form(names, loan.path("withPaper").asBoolean());
        form.put("version", loan.path("version").asInt());
        me.desk().put("/api/loans/" + id, form);
    }
}
