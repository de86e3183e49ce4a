package zhike.sim;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people do to customers, each as one or two requests. */
final class Deeds {
    private final Play play;

    Deeds(Play play) {
        this.play = play;
    }

    /**
     * Looks first whether the customer is there, as the screen does; who is sure goes on even so.
     */
    Customer open(
            Colleague by, String branch, Map<String, Object> draft, @Nullable Colleague owner) {
        Map<String, Object> body = new LinkedHashMap<>(draft);
        if (owner != null && owner != by) body.put("ownerId", owner.id());
        JsonNode card;
        try {
            card = by.desk().post("/api/customers", body);
        } catch (Refused refused) {
            if (!refused.code.equals("customer.duplicate")) throw refused;
            body.put("force", true);
            card = by.desk().post("/api/customers", body);
        }
        Customer customer =
                new Customer(
                        card.path("id").asLong(),
                        branch,
                        draft,
                        owner == null ? by : owner,
                        play.clock.today());
        customer.forgotten = play.chance.in(0.09);
        play.book.all.add(customer);
        return customer;
    }

    void note(Colleague by, Customer customer, String list, @Nullable Colleague mentioned) {
        String body = play.phrases.say(list, customer.spokenTo(), mentioned);
        by.desk()
                .post(
                        customer.path("/notes"),
                        Map.of("body", body, "pinned", play.chance.in(0.03)));
        customer.notes++;
        if (customer.stage.equals("potential")) customer.stage = "talks";
    }

    void edit(Colleague by, Customer customer, Map<String, Object> changes) {
        JsonNode card = by.desk().get(customer.path(""));
        by.desk()
                .patch(
                        customer.path(""),
                        Map.of("version", card.path("version").asInt(), "changes", changes));
        customer.draft.putAll(changes);
    }

    void confirm(Colleague by, Customer customer) {
        by.desk().post(customer.path("/confirmation"), null);
        customer.confirmed = play.clock.today();
    }

    void stage(Colleague by, Customer customer, String stage, String reasons) {
        by.desk()
                .put(
                        customer.path("/stage"),
                        Map.of(
                                "stage",
                                stage,
                                "reason",
                                play.phrases.say(reasons, customer.spokenTo(), null)));
        customer.stage = stage;
    }

    void assign(Colleague by, Customer customer, Colleague owner, String reasons) {
        by.desk()
                .put(
                        customer.path("/owner"),
                        Map.of(
                                "ownerId",
                                owner.id(),
                                "reason",
                                play.phrases.say(reasons, null, null)));
        customer.owner = owner;
    }

    void pool(Colleague by, Customer customer) {
        by.desk()
                .put(
                        customer.path("/owner"),
                        Map.of(
                                "unitId",
                                Objects.requireNonNull(play.units.get(customer.branch)),
                                "reason",
                                play.lists.only("reasons.pool")));
        customer.owner = null;
    }

    void share(Colleague by, Customer customer, Colleague with, boolean edit) {
        Map<String, Object> rights = new LinkedHashMap<>(Map.of("mayEdit", edit));
        if (play.chance.in(0.4))
            rights.put(
                    "until",
                    play.clock
                            .instant()
                            .plusSeconds(play.chance.between(20, 120) * 86_400L)
                            .toString());
        by.desk().put(customer.path("/collaborators/" + with.id()), rights);
    }

    void watch(Colleague by, Customer customer) {
        by.desk().put(customer.path("/watch"), null);
    }

    void tag(Colleague by, Customer customer, List<Long> tags) {
        List<Long> ids = new ArrayList<>();
        by.desk()
                .get(customer.path(""))
                .path("tags")
                .forEach(tag -> ids.add(tag.path("id").asLong()));
        tags.stream().filter(tag -> !ids.contains(tag)).forEach(ids::add);
        by.desk().put(customer.path("/tags"), Map.of("tagIds", ids));
    }

    void relate(Colleague by, Customer from, String kind, Customer to) {
        by.desk()
                .post(
                        from.path("/relations"),
                        Map.of("kind", kind, "direction", "from", "cardId", to.id));
    }

    void contact(Colleague by, Customer customer) {
        String host =
                String.valueOf(customer.draft.getOrDefault("website", "www.mail.example"))
                        .replaceFirst("^www\\.", "");
        Names.Name name = play.names.any();
        by.desk()
                .post(
                        customer.path("/contacts"),
                        play.drafts.contact(null, host, 0.7, false, name));
    }

    /** The number itself goes nowhere: whoever sees it here has a reason that is kept. */
    void reveal(Colleague by, Customer customer, String field) {
        by.desk()
                .post(
                        customer.path("/revelation"),
                        Map.of(
                                "field",
                                field,
                                "reason",
                                play.phrases.say("reasons.reveal", null, null)));
    }

    void attach(Colleague by, Customer customer, int kind) {
        Paper paper = Paper.of(play, customer, kind);
        by.desk().upload(customer.path("/attachments"), paper.name(), paper.content());
    }
}
