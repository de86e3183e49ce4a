package zhike.access;

import org.jooq.DSLContext;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A viewer, and a customer out of their reach that is tied to theirs in every way there is. Each
 * look and each attempt that gets through is a leak.
 */
final class HiddenScene {
    /** Within the year for which a visit can be written. */
    private static final String LATER = java.time.LocalDate.now().plusDays(7).toString();

    private final DSLContext db;
    private final Caller viewer;
    private final Caller keeper;
    private final Caller reader;
    private final long own;
    private final long hidden;
    private final long removed;
    private final long gone;
    private final long pooled;
    private final String name;
    private final String number;
    private final String phone;
    private final String source;
    private final long form;
    private final long loan;
    private final long gathering;
    private final long invitation;
    private final long pair;
    private final long merge;
    private final List<String> leaks = new ArrayList<>();

    /**
     * @param reader reads all, and merges only in the viewer's branch
     */
    HiddenScene(DSLContext db, Caller viewer, Caller keeper, Caller reader) {
        this.db = db;
        this.viewer = viewer;
        this.keeper = keeper;
        this.reader = reader;
        String unique = Long.toString(System.nanoTime(), 36);
        name = "隐秘" + unique + "商贸有限公司";
        phone = "0755-" + (20_000_000 + Math.abs(unique.hashCode() % 60_000_000));
        source = "s" + unique;
        own = opened(viewer, "己有" + unique + "公司", "010-12345678");
        hidden = opened(keeper, name, phone);
        removed = opened(keeper, "已删" + unique, "0755-22222222");
        gone = opened(keeper, "已并" + unique, "0755-33333333");
        pooled = opened(keeper, "公海" + unique, "0755-44444444");
        db.execute("update customer.card set owner_id = null where id = " + pooled);
        form =
                keeper.post(
                                "/api/forms",
                                Map.of(
                                        "customerId",
                                        hidden,
                                        "collectedAt",
                                        java.time.Instant.now().toString(),
                                        "way",
                                        "visit"))
                        .id();
        loan =
                db.fetchSingle(
                                "insert into customer.loan (number, borrower_id, unit_id,"
                                    + " branch_id, purpose, until_at, state) select 'JY' || ?, id,"
                                    + " unit_id, (select branch_id from identity.unit u where u.id"
                                    + " = unit_id), 'x', now() + interval '1 day', 'lent' from"
                                    + " identity.person where id = ? returning id",
                                unique,
                                keeper.personId)
                        .get(0, Long.class);
        db.execute(
                "insert into customer.loan_card (loan_id, card_id, named_as) values (?, ?, 'x')",
                loan,
                hidden);
        gathering =
                db.fetchSingle(
                                "insert into lead.gathering (kind, title, place, starts_at,"
                                    + " ends_at, host_id, unit_id, branch_id, created_at,"
                                    + " created_by, updated_at) select 'seminar', ?, 'x', now() +"
                                    + " interval '2 hours', now() + interval '3 hours', id,"
                                    + " unit_id, unit_id, now(), id, now() from identity.person"
                                    + " where id = ? returning id",
                                "会" + unique,
                                keeper.personId)
                        .get(0, Long.class);
        invitation =
                db.fetchSingle(
                                "insert into lead.invitation (gathering_id, card_id, invited_at,"
                                        + " invited_by) values (?, ?, now(), ?) returning id",
                                gathering,
                                hidden,
                                keeper.personId)
                        .get(0, Long.class);
        number = keeper.get("/api/customers/" + hidden).is(200).at("number").asString();
        db.execute(
                "update customer.card set confirmed_at = '2000-01-01', source = '"
                        + source
                        + "' where id = "
                        + hidden);
        db.execute(
                "update customer.card set removed_at = now(), removed_by = owner_id where id = "
                        + removed);
        db.execute(
                "update customer.card set removed_at = now(), removed_by = owner_id, merged_into = "
                        + hidden
                        + " where id = "
                        + gone);
        db.execute(
                "insert into customer.relation (from_card, to_card, kind, created_at) values ("
                        + own
                        + ","
                        + hidden
                        + ", 'introducer', now())");
        db.execute(
                "insert into customer.watch (card_id, person_id, since) values ("
                        + hidden
                        + ","
                        + viewer.personId
                        + ", now())");
        db.execute(
                "insert into messaging.notice (person_id, subject_kind, subject_id, kind, at)"
                        + " values ("
                        + viewer.personId
                        + ", 'customer', "
                        + hidden
                        + ", 'owner.given', now())");
        owed();
        pair =
                db.fetchSingle(
                                "insert into customer.duplicate (left_id, right_id, probability,"
                                        + " reasons, found_at, seen_at) values ("
                                        + Math.min(own, hidden)
                                        + ","
                                        + Math.max(own, hidden)
                                        + ", 0.99, '[]', now(), now()) returning id")
                        .get(0, Long.class);
        merge =
                db.fetchSingle(
                                "insert into customer.merge (survivor_id, merged_id, by_person, at,"
                                        + " undo) values ("
                                        + own
                                        + ","
                                        + hidden
                                        + ","
                                        + keeper.personId
                                        + ", now(), '{}') returning id")
                        .get(0, Long.class);
    }

    /** What the viewer promised about a customer that they saw once. */
    private void owed() {
        db.execute(
                "insert into promise.given (kind, kind_version, subject_kind, subject_id,"
                    + " customer_id, owner_id, unit_id, branch_id, calendar_unit, calendar_id,"
                    + " calendar_version, made_at, from_at, due_at, next_at, fired_to) select"
                    + " 'follow-up', 1, 'customer', {0}, {0}, p.id, p.unit_id, u.branch_id,"
                    + " p.unit_id, 1, 1, now(), now(), now() + interval '1 hour', now() + interval"
                    + " '1 hour', now() from identity.person p join identity.unit u on u.id ="
                    + " p.unit_id where p.id = {1}",
                org.jooq.impl.DSL.val(hidden), org.jooq.impl.DSL.val(viewer.personId));
    }

    private static String week() {
        var today = java.time.LocalDate.now();
        return "?from=" + today.minusDays(1) + "&to=" + today.plusDays(6);
    }

    private static long opened(Caller who, String called, String number) {
        return who.post(
                        "/api/customers",
                        Map.of(
                                "kind",
                                "enterprise",
                                "name",
                                called,
                                "phone",
                                number,
                                "force",
                                true))
                .is(201)
                .id();
    }

    /**
     * @return what got through
     */
    List<String> leaks() {
        look();
        attempt();
        // others' work goes on beside this row
        db.execute("delete from customer.merge where id = " + merge);
        db.execute("delete from customer.duplicate where id = " + pair);
        db.execute(
                "update customer.card set removed_at = coalesce(removed_at, now()) where id in ("
                        + own
                        + ","
                        + hidden
                        + ","
                        + pooled
                        + ")");
        return leaks;
    }

    private void look() {
        shows("card", "/api/customers/" + hidden);
        leak(
                "where a merged card went",
                viewer.get("/api/customers/" + gone).text().contains(String.valueOf(hidden)));
        shows("card by number", "/api/customers/by-number/" + number);
        shows("timeline", "/api/customers/" + hidden + "/timeline");
        leak("changes", viewer.get("/api/customers/" + hidden + "/changes").status() == 200);
        shows(
                "list",
                "/api/customers"
                        + Caller.query(
                                Map.of(
                                        "criteria",
                                        "{\"field\":\"number\",\"op\":\"equals\",\"value\":\""
                                                + number
                                                + "\"}")));
        leak("form", viewer.get("/api/forms/" + form).status() == 200);
        leak("loan", viewer.get("/api/loans/" + loan).status() == 200);
        for (String part :
                List.of(
                        "promises",
                        "lead-grade",
                        "first-contact",
                        "forms",
                        "loans",
                        "conflicts",
                        "colleagues",
                        "sendings",
                        "introductions"))
            leak(part, viewer.get("/api/customers/" + hidden + "/" + part).status() == 200);
        leak(
                "pool",
                viewer.get("/api/pool?limit=200")
                        .is(200)
                        .text()
                        .contains("\"id\":" + pooled + ","));
        shows(
                "coverage",
                "/api/visit-coverage/customers?days=1&limit=200&owner=" + keeper.personId);
        for (String visits : List.of("visit-slips", "talks", "minutes", "follow-ups"))
            shows(visits, "/api/" + visits + "?customer=" + hidden);
        shows("first contacts", "/api/first-contacts?limit=200");
        gathers();
        shows("search", "/api/search" + Caller.query(Map.of("q", name)));
        shows("duplicates", "/api/duplicates?limit=200");
        shows("home", "/api/home");
        shows("work", "/api/work");
        shows("agenda", "/api/agenda" + week());
        shows("feed", viewer.post("/api/calendar-feed").is(201).at("path").asString());
        shows("stale", "/api/customers/stale?limit=200");
        shows("notices", "/api/notices");
        shows("merges", "/api/merges");
        shows("relations", "/api/customers/" + own);
        leak(
                "removed",
                viewer.get("/api/customers/removed")
                        .is(200)
                        .text()
                        .contains("\"id\":" + removed + ","));
        leak("sources", viewer.get("/api/customers/sources").is(200).text().contains(source));
        leak(
                "quality",
                viewer.get("/api/customers/quality?by=person")
                        .is(200)
                        .text()
                        .contains("\"id\":" + keeper.personId + ","));
        leak(
                "merge preview",
                viewer.get("/api/merges/preview?survivor=" + own + "&merged=" + hidden).status()
                        == 200);
        tells(
                "similar",
                viewer.post(
                        "/api/customers/similar",
                        Map.of("kind", "enterprise", "name", name, "phone", phone)));
        Answer upload =
                viewer.upload(
                                "/api/imports",
                                "x.csv",
                                ("客户名称,电话\n" + name + "," + phone + "\n")
                                        .getBytes(StandardCharsets.UTF_8))
                        .is(201);
        Answer preview = viewer.get("/api/imports/" + upload.id() + "/preview").is(200);
        leak("import", preview.text().contains(number));
        leak(
                "merge preview of who may only read",
                reader.get("/api/merges/preview?survivor=" + own + "&merged=" + hidden).status()
                        == 200);
    }

    /** Guests of a gathering that the viewer sees. */
    private void gathers() {
        String path = "/api/gatherings/" + gathering;
        shows("guests", path + "/guests");
        leak("counted guests", viewer.get(path).is(200).at("within").asInt() > 0);
        leak(
                "report on guests",
                viewer.get(path + "/report").is(200).body().path("byOwner").size() > 0);
        leak(
                "invite",
                viewer.post(path + "/invitations/preview", Map.of("ids", List.of(hidden)))
                                .is(200)
                                .at("chosen")
                                .asInt()
                        > 0);
        Answer mailed = viewer.post(path + "/letters", Map.of("whom", "new", "locale", "zh"));
        leak("write to", mailed.status() != 200 || mailed.at("unaddressed").asInt() > 0);
    }

    private void attempt() {
        carriedOut(
                "reply for",
                "PUT",
                "/api/gatherings/" + gathering + "/invitations/" + invitation + "/reply",
                Map.of("reply", "no"));
        carriedOut(
                "let in",
                "POST",
                "/api/gatherings/" + gathering + "/walk-ins",
                Map.of("customerId", hidden));
        int version =
                db.fetchSingle("select version from customer.card where id = " + hidden)
                        .get(0, Integer.class);
        carriedOut(
                "relate",
                "POST",
                "/api/customers/" + own + "/relations",
                Map.of("kind", "parent", "direction", "to", "cardId", hidden));
        carriedOut(
                "mention",
                "POST",
                "/api/customers/" + own + "/notes",
                Map.of("body", "@[" + keeper.personId + "]"));
        carriedOut(
                "edit",
                "PATCH",
                "/api/customers/" + hidden,
                Map.of("version", version, "changes", Map.of("address", "x")));
        carriedOut(
                "stage",
                "PUT",
                "/api/customers/" + hidden + "/stage",
                Map.of("stage", "talks", "reason", "x"));
        visit();
        carriedOut(
                "record a contact",
                "POST",
                "/api/customers/" + hidden + "/contact-records",
                Map.of("way", "call", "cold", false, "reached", true));
        carriedOut("confirm", "POST", "/api/customers/" + hidden + "/confirmation", Map.of());
        carriedOut("distinguish", "POST", "/api/duplicates/" + pair + "/distinction", Map.of());
        carriedOut("restore", "POST", "/api/customers/" + removed + "/restoration", Map.of());
        leak("take back a merge", viewer.post("/api/merges/" + merge + "/undoing").status() != 404);
        tellsWatchers();
        takesBackAnImport();
        carriedOut(
                "hand on",
                "POST",
                "/api/first-contacts/handovers",
                Map.of("customers", List.of(hidden), "to", viewer.personId));
        carriedOut(
                "assign",
                "PUT",
                "/api/customers/" + hidden + "/owner",
                Map.of("ownerId", viewer.personId, "reason", "x"));
        carriedOut("remove", "DELETE", "/api/customers/" + hidden, Map.of());
    }

    private void tellsWatchers() {
        int version = keeper.get("/api/customers/" + hidden).is(200).at("version").asInt();
        keeper.patch(
                        "/api/customers/" + hidden,
                        Map.of(
                                "version",
                                version,
                                "changes",
                                Map.of("remarks", "内情 " + OffsetDateTime.now())))
                .is(200);
        leak(
                "watching",
                db.fetchSingle(
                                        "select count(*) from messaging.notice where kind like"
                                                + " 'watched.%' and person_id = "
                                                + viewer.personId
                                                + " and subject_kind = 'customer' and subject_id = "
                                                + hidden)
                                .get(0, Integer.class)
                        > 0);
    }

    /** One's own import, whose customers are in other hands since. */
    private void takesBackAnImport() {
        long batch =
                db.fetchSingle(
                                "insert into customer.import (person_id, name, mapping, policy,"
                                        + " state, taken_to, created_at) values ("
                                        + viewer.personId
                                        + ", 'x', '{}', 'fill', 'done', 2, now()) returning id")
                        .get(0, Long.class);
        long made = opened(keeper, name + "甲", "0755-44444444");
        long changed = opened(keeper, name + "乙", "0755-55555555");
        db.execute("delete from customer.timeline where card_id = " + made);
        db.execute(
                "update customer.card set import_id = "
                        + batch
                        + ", created_by = "
                        + viewer.personId
                        + " where id = "
                        + made);
        db.execute("update customer.card set address = 'x' where id = " + changed);
        db.execute(
                "insert into customer.change (card_id, at, cause, cause_id, subject, fields) values"
                        + " ("
                        + changed
                        + ", now(), 'import', "
                        + batch
                        + ", 'card', '[{\"field\": \"address\", \"from\": null, \"to\": \"x\"}]')");
        Jobs.done(viewer, viewer.post("/api/imports/" + batch + "/undoing"));
        leak(
                "take back an import",
                db.fetchSingle(
                                        "select count(*) from customer.card where id = "
                                                + made
                                                + " and removed_at is not null")
                                .get(0, Integer.class)
                        > 0);
        leak(
                "take back what an import changed",
                db.fetchSingle(
                                        "select count(*) from customer.card where id = "
                                                + changed
                                                + " and address is null")
                                .get(0, Integer.class)
                        > 0);
        db.execute(
                "update customer.card set removed_at = coalesce(removed_at, now()) where id in ("
                        + made
                        + ","
                        + changed
                        + ")");
    }

    private void visit() {
        carriedOut(
                "visit",
                "POST",
                "/api/visit-slips",
                Map.of(
                        "customerId",
                        hidden,
                        "leaveAt",
                        LATER + "T01:00:00Z",
                        "returnAt",
                        LATER + "T02:00:00Z",
                        "aim",
                        "x",
                        "visitors",
                        List.of(),
                        "hosts",
                        List.of()));
        carriedOut(
                "talk",
                "POST",
                "/api/talks",
                Map.of("customerId", hidden, "way", "phone", "summary", "x", "result", "reached"));
        carriedOut(
                "minutes",
                "POST",
                "/api/minutes",
                Map.of(
                        "customerId", hidden,
                        "topic", "x",
                        "metAt", "2020-01-01T01:00:00Z",
                        "place", "x",
                        "content", "x",
                        "attendees", List.of(Map.of("side", "ours", "name", "x")),
                        "tasks", List.of()));
    }

    private void shows(String where, String path) {
        tells(where, viewer.get(path));
    }

    private void tells(String where, Answer answer) {
        leak(where, answer.text().contains(number) || answer.text().contains(name));
    }

    private void carriedOut(String what, String method, String path, Object body) {
        leak(what, viewer.send(method, path, method.equals("DELETE") ? null : body).status() < 300);
    }

    private void leak(String where, boolean got) {
        if (got) leaks.add(where);
    }
}
