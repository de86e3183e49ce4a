package zhike.customer.merge;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody who may merge, and customers with something in every drawer of their file. */
abstract class MergeScene extends ServerTest {
    @Autowired private CardReferences references;
    protected Caller manager;

    @BeforeEach
    void somebodyWhoMayMerge() {
        manager = as("branch_manager", company.north);
    }

    /** A new customer of the manager, a company unless the fields say otherwise. */
    protected long open(Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.putIfAbsent("kind", "enterprise");
        body.put("force", true);
        return manager.post("/api/customers", body).is(201).id();
    }

    protected long named(String name) {
        return open(Map.of("name", name));
    }

    /** One with a contact, two tags, a watcher and a note. */
    protected long rich(String name, String phone, String person) {
        String mobile = "13" + phone.substring(phone.length() - 8) + "1";
        var contact = Map.of("name", person, "mobile", mobile, "primary", true);
        Map<String, Object> fields = new HashMap<>(Map.of("name", name, "phone", phone));
        fields.put("address", name + "路1号");
        fields.put("employees", 12);
        fields.put("contacts", List.of(contact));
        long id = open(fields);
        db.execute(
                "with made as (insert into customer.tag (name) values (?) returning id)"
                        + " insert into customer.card_tag (card_id, tag_id) select ?, id from made",
                name,
                id);
        db.execute(
                "insert into customer.card_tag (card_id, tag_id)"
                        + " select ?, min(id) from customer.tag on conflict do nothing",
                id);
        db.execute(
                "insert into customer.watch (card_id, person_id, since) values (?, ?, now())",
                id,
                manager.personId);
        db.execute(
                "insert into customer.note (card_id, author_id, body, at) values (?, ?, 'n',"
                        + " now())",
                id,
                manager.personId);
        return id;
    }

    protected Answer merge(long survivor, long merged) {
        return manager.post("/api/merges", Map.of("survivorId", survivor, "mergedId", merged));
    }

    protected Answer merge(long survivor, long merged, Map<String, String> choices) {
        return manager.post(
                "/api/merges",
                Map.of("survivorId", survivor, "mergedId", merged, "choices", choices));
    }

    protected Answer undo(long merge) {
        return manager.post("/api/merges/" + merge + "/undoing", Map.of());
    }

    protected Answer change(long id, int version, String field, String value) {
        return manager.patch(
                "/api/customers/" + id,
                Map.of("version", version, "changes", Map.of(field, value)));
    }

    protected Answer read(long id) {
        return manager.get("/api/customers/" + id);
    }

    protected JsonNode card(long id) {
        return read(id).is(200).body();
    }

    /** Where one that went by a merge leads to. */
    protected static long survivor(Answer gone) {
        return gone.refused(404, "customer.merged").at("survivorId").asLong();
    }

    protected String text(String sql, Object... values) {
        return String.valueOf(db.fetchValue(sql, values));
    }

    /** How many rows of this table of the module are about the customer. */
    protected int count(String table, long card) {
        return Integer.parseInt(
                text("select count(*) from customer." + table + " where card_id = ?", card));
    }

    /**
     * Every row of every table about these customers, but for versions and what tells of the merge
     * itself.
     */
    protected Map<String, String> rows(long one, long other) {
        Map<String, String> rows = new TreeMap<>();
        for (CardReference each : references.all()) {
            String about =
                    switch (each.name()) {
                        case "customer.timeline" -> "kind not in ('merged', 'merge.undone')";
                        case "customer.change" -> "cause not in ('merge', 'undo')";
                        case "customer.merge" -> "false";
                        default -> "true";
                    };
            rows.put(
                    each.name() + "." + each.column(),
                    text(
                            """
                            select string_agg(to_jsonb(t)::text, chr(10) order by to_jsonb(t)::text)
                            from %s t where "%s" in (?, ?) and %s
                            """
                                    .formatted(each.rows(), each.column(), about),
                            one,
                            other));
        }
        rows.put(
                "card",
                text(
                        """
                        select string_agg((to_jsonb(c) - 'version' - 'updated_at')::text, chr(10)
                            order by id) from customer.card c where id in (?, ?)
                        """,
                        one,
                        other));
        return rows;
    }
}
