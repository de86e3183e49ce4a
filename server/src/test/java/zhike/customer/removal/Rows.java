package zhike.customer.removal;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import zhike.customer.subject.Keyless;

import java.util.Set;
import java.util.TreeSet;

/** One row of every table that points at customers. */
final class Rows {
    private final DSLContext db;
    private final long person;
    private final Set<String> filled = new TreeSet<>();
    private long file;
    private long imported;

    Rows(DSLContext db, long person) {
        this.db = db;
        this.person = person;
    }

    /** Every column that points at customers, as the database has them. */
    Set<String> keys() {
        return new TreeSet<>(
                db.fetch(
                                """
                                select n.nspname || '.' || c.relname || '.' || a.attname from pg_constraint k
                                join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                                join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
                                where k.contype = 'f' and k.confrelid = 'customer.card'::regclass and not c.relispartition
                                union select n.nspname || '.' || c.relname || '.' || h.name from (%s) h (oid, name, by)
                                join pg_class c on c.oid = h.oid join pg_namespace n on n.oid = c.relnamespace\
                                """
                                        .formatted(Keyless.COLUMNS))
                        .getValues(0, String.class));
    }

    Set<String> filled() {
        return filled;
    }

    long fileId() {
        return file;
    }

    long importId() {
        return imported;
    }

    void fill(long card, long other) {
        String by = String.valueOf(person);
        long contact =
                one(
                        "insert into customer.contact (card_id, name, name_sort, created_at,"
                            + " updated_at) values (?, '联系人', 'lxr', now(), now()) returning id",
                        card);
        filled.add("customer.contact.card_id");
        row(
                "point",
                "card_id",
                "contact_id, kind, value, norm",
                contact + ", 'phone', '1', '1'",
                card);
        filled.addAll(Set.of("customer.search.card_id", "customer.ownership.card_id"));
        row(
                "relation",
                "from_card",
                "to_card, kind, created_at",
                other + ", 'parent', now()",
                card);
        row(
                "relation",
                "to_card",
                "from_card, kind, created_at",
                other + ", 'introducer', now()",
                card);
        row("collaborator", "card_id", "person_id, given_at", by + ", now()", card);
        long tag = one("insert into customer.tag (name) values (?) returning id", "行" + card);
        row("card_tag", "card_id", "tag_id", String.valueOf(tag), card);
        row("note", "card_id", "author_id, body, at", by + ", '话', now()", card);
        file =
                one(
                        "insert into platform.file (name, media_type, size, sha256, created_at)"
                                + " values (?, 'text/plain', 0, '', now()) returning id",
                        "纸.txt");
        row("attachment", "card_id", "file_id, by_person, at", file + ", " + by + ", now()", card);
        row("watch", "card_id", "person_id, since", by + ", now()", card);
        db.execute(
                "insert into messaging.notice (subject_kind, subject_id, person_id, kind, at)"
                        + " values ('customer', ?, ?, 'x', now())",
                card,
                person);
        filled.add("messaging.notice.subject_id");
        db.execute(
                "insert into messaging.letter (subject_kind, subject_id, to_address, title, body,"
                        + " purpose, created_at, wanted_at, next_try_at) values ('customer', ?,"
                        + " 'a@b.c', 't', 't', 'x', now(), now(), now())",
                card);
        filled.add("messaging.letter.subject_id");
        row("timeline", "card_id", "kind, at", "'x', now()", card);
        row("change", "card_id", "cause, fields, at", "'x', '[]', now()", card);
        row(
                "duplicate",
                "left_id",
                "right_id, probability, reasons, found_at",
                Math.max(card, other) + ", 0.5, '[]', now()",
                Math.min(card, other));
        filled.add("customer.duplicate.right_id");
        row(
                "merge",
                "survivor_id",
                "merged_id, at, undo, undone_at",
                other + ", now(), '{}', now()",
                card);
        row(
                "merge",
                "merged_id",
                "survivor_id, at, undo, undone_at",
                other + ", now(), '{}', now()",
                card);
        imported =
                one(
                        "insert into customer.import (person_id, name, mapping, policy, created_at)"
                                + " values (?, 'x', '{}', 'skip', now()) returning id",
                        person);
        row(
                "import_row",
                "card_id",
                "import_id, line, ordinal, outcome, cells",
                imported + ", 1, 1, 'updated', '[]'",
                card);
        row("fingerprint", "card_id", "hash", "17", card);
        row("match_key", "card_id", "key", "17", card);
        row(
                "revelation",
                "card_id",
                "person_id, subject, field, reason, at",
                by + ", 'card', 'mobile', '回访', now()",
                card);
        filled.add("customer.card.merged_into");
        fillAround(card);
        fillVisits(card);
    }

    /** In the modules around the customer file. */
    private void fillAround(long card) {
        around(
                "promise.given (kind, kind_version, subject_kind, subject_id, customer_id,"
                    + " owner_id, unit_id, branch_id, made_at, from_at, due_at, next_at, fired_to,"
                    + " calendar_unit, calendar_id, calendar_version) select 'follow-up', 1,"
                    + " 'customer', {0}, {0}, {1}, unit_id, unit_id, now(), now(), now(), now(),"
                    + " now(), unit_id, 1, 1 from identity.person where id = {1}",
                card, "promise.given.subject_id", "promise.given.customer_id");
        around(
                "approval.request (use_code, chain_id, subject_kind, subject_id, customer_id,"
                    + " facts, requester_id, unit_id, branch_id, state, plan, at_step, asked_at)"
                    + " select use_code, id, 'customer', {0}, {0}, jsonb_build_object(), {1}, 1, 1,"
                    + " 'pending', array[true], 0, now() from approval.chain order by id limit 1",
                card, "approval.request.subject_id", "approval.request.customer_id");
        around(
                "lead.opportunity (number, customer_id, name, owner_id, unit_id, branch_id,"
                    + " stage_id, farthest_id, expected_on, created_at, created_by, updated_at)"
                    + " select 'SJ' || {0}, {0}, '商机', {1}, unit_id, unit_id, 1, 1, now(), now(),"
                    + " {1}, now() from identity.person where id = {1}",
                card, "lead.opportunity.customer_id");
        around(
                "customer.information_form (number, card_id, collected_at, way, filled_by, unit_id,"
                    + " branch_id, state) select 'DA' || {0}, {0}, now(), 'visit', {1}, unit_id,"
                    + " unit_id, 'draft' from identity.person where id = {1}",
                card, "customer.information_form.card_id");
        around(
                "customer.loan_card (loan_id, card_id, named_as) select {5}, {0}, 'x'",
                card, "customer.loan_card.card_id");
        around(
                "customer.original_out (loan_id, card_id, what, out_at, out_by) select {5}, {0},"
                        + " 'x', now(), {1}",
                card, "customer.original_out.card_id");
        around("lead.grading (card_id) values ({0})", card, "lead.grading.card_id");
        around(
                "customer.conflict (number, card_id, raised_by, raised_at, unit_id, branch_id,"
                    + " judge_id) select 'GS' || {0}, {0}, {1}, now(), unit_id, unit_id, {1} from"
                    + " identity.person where id = {1}",
                card, "customer.conflict.card_id");
        around(
                "customer.claim (conflict_id, person_id, other_card_id, made_at) select max(id),"
                        + " {1}, {0}, now() from customer.conflict",
                card, "customer.claim.other_card_id");
        db.execute(
                "insert into customer.handover (number, from_person, unit_id, branch_id, by_person,"
                    + " at, reason) select 'YJ' || random(), id, unit_id, unit_id, id, now(), 'x'"
                    + " from identity.person where id = ?",
                person);
        around(
                "customer.handover_card (handover_id, card_id, to_person) select max(id), {0}, {1}"
                        + " from customer.handover",
                card, "customer.handover_card.card_id");
        around(
                "lead.claim (card_id, person_id, at) values ({0}, {1}, now())",
                card, "lead.claim.card_id");
        around(
                "lead.given (giving_id, card_id, person_id, held) select {2}, {0}, {1}, 0",
                card, "lead.given.card_id");
        around(
                "lead.recognition (number, customer_id, owner_id, unit_id, branch_id, created_at,"
                        + " created_by, updated_at) select 'RD' || {0}, {0}, {1}, unit_id, unit_id,"
                        + " now(), {1}, now() from identity.person where id = {1}",
                card, "lead.recognition.customer_id");
        around(
                "lead.sending (card_id, way, sent_at, by_person) values ({0}, 'post', now(), {1})",
                card, "lead.sending.card_id");
        db.execute(
                "insert into lead.introducer (kind, name, created_at, created_by) values"
                        + " ('person', ?, now(), ?)",
                "行" + card,
                person);
        around(
                "lead.introduction (introducer_id, card_id, on_day, at, by_person) select max(id),"
                        + " {0}, now(), now(), {1} from lead.introducer",
                card, "lead.introduction.card_id");
        db.execute(
                "insert into lead.gathering (kind, title, place, starts_at, ends_at, host_id,"
                    + " unit_id, branch_id, created_at, created_by, updated_at) select 'seminar',"
                    + " '会', '处', now(), now() + interval '1 hour', id, unit_id, unit_id, now(),"
                    + " id, now() from identity.person where id = ?",
                person);
        around(
                "lead.invitation (gathering_id, card_id, invited_at, invited_by) select max(id),"
                        + " {0}, now(), {1} from lead.gathering",
                card, "lead.invitation.card_id");
        around(
                "lead.first_contact (card_id, owner_id, promise_id, from_at) values ({0}, {1}, 1,"
                        + " now()) on conflict do nothing",
                card, "lead.first_contact.card_id");
        around(
                "lead.contact_record (card_id, way, reached, at, by_person, noted_at) values ({0},"
                        + " 'call', true, now(), {1}, now())",
                card, "lead.contact_record.card_id");
    }

    /** In the module of visits. */
    private void fillVisits(long card) {
        String placed = " select {0}, {1}, unit_id, unit_id, now(), ";
        String person = " from identity.person where id = {1}";
        around(
                "visit.slip (customer_id, owner_id, unit_id, branch_id, leave_at, return_at,"
                        + " number, aim, created_at, created_by, updated_at)"
                        + placed
                        + "now() + interval '1 hour', 'ZF' || {0}, '走访', now(), {1}, now()"
                        + person,
                card,
                "visit.slip.customer_id");
        around(
                "visit.talk (customer_id, owner_id, unit_id, branch_id, at, way, summary, result,"
                        + " created_at)"
                        + placed
                        + "'phone', '谈', 'reached', now()"
                        + person,
                card,
                "visit.talk.customer_id");
        around(
                "visit.touch (customer_id, person_id, unit_id, branch_id, at, way, executive)"
                        + placed
                        + "'visit', false"
                        + person,
                card,
                "visit.touch.customer_id");
        around(
                "visit.minutes (customer_id, owner_id, unit_id, branch_id, met_at, number, topic,"
                        + " place, content, created_at, updated_at)"
                        + placed
                        + "'HY' || {0}, '题', '处', '文', now(), now()"
                        + person,
                card,
                "visit.minutes.customer_id");
        around(
                "visit.plan_row (plan_id, customer_id, day, way, hours) select {3}, {0}, now(),"
                        + " 'visit', 1",
                card, "visit.plan_row.customer_id");
        around(
                "visit.follow_up (customer_id, owner_id, unit_id, branch_id, created_at, plan_id,"
                        + " no, way)"
                        + placed
                        + "{4}, 1, 'phone'"
                        + person,
                card,
                "visit.follow_up.customer_id");
    }

    private void around(String insert, long card, String... columns) {
        long giving =
                insert.contains("{2}")
                        ? one(
                                "insert into lead.giving (at, by_person, shares, given, left_over)"
                                        + " values (now(), ?, '[]', 1, 0) returning id",
                                person)
                        : 0;
        long plan =
                insert.contains("{3}")
                        ? one(
                                "insert into visit.plan (owner_id, unit_id, branch_id, month,"
                                    + " created_at, updated_at) select id, unit_id, unit_id, date"
                                    + " '2020-01-01' + (select count(*)::int from visit.plan) *"
                                    + " interval '1 month', now(), now() from identity.person where"
                                    + " id = ? returning id",
                                person)
                        : 0;
        long follow =
                insert.contains("{4}")
                        ? one(
                                "insert into visit.follow_plan (name, first, rules, maker_id,"
                                    + " unit_id, branch_id, created_at, updated_at) select 'x' ||"
                                    + " ?::bigint, '{}', '[]', id, unit_id, unit_id, now(), now()"
                                    + " from identity.person where id = ? returning id",
                                card,
                                person)
                        : 0;
        long loan =
                insert.contains("{5}")
                        ? one(
                                "insert into customer.loan (number, borrower_id, unit_id,"
                                        + " branch_id, purpose, until_at, state) select 'JY' ||"
                                        + " random(), id, unit_id, unit_id, 'x', now(), 'lent' from"
                                        + " identity.person where id = ? returning id",
                                person)
                        : 0;
        db.execute(
                "insert into " + insert,
                DSL.val(card),
                DSL.val(person),
                DSL.val(giving),
                DSL.val(plan),
                DSL.val(follow),
                DSL.val(loan));
        filled.addAll(Set.of(columns));
    }

    /** Tables that still hold a row of this customer. */
    Set<String> left(long card) {
        Set<String> left = new TreeSet<>();
        for (String key : keys()) {
            String table = key.substring(0, key.lastIndexOf('.'));
            String column = key.substring(key.lastIndexOf('.') + 1);
            // a number of something else may be the same
            String kind = column.equals("subject_id") ? " and subject_kind = 'customer'" : "";
            String of = " where " + column + " = " + card + kind;
            if (db.fetchSingle("select count(*) from " + table + of).get(0, Long.class) > 0)
                left.add(key);
        }
        return left;
    }

    private void row(String table, String column, String others, String values, long card) {
        db.execute(
                "insert into customer."
                        + table
                        + " ("
                        + column
                        + ", "
                        + others
                        + ") values ("
                        + card
                        + ", "
                        + values
                        + ")");
        filled.add("customer." + table + "." + column);
    }

    private long one(String sql, Object... values) {
        return db.fetchSingle(sql, values).get(0, Long.class);
    }
}
