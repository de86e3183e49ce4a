package zhike.audit.web;

import static zhike.audit.db.Tables.ENTRY;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What the auditor looks for; what is null is not looked at. */
record EntryFilter(
        @Nullable Long person,
        @Nullable String action,
        @Nullable String kind,
        @Nullable Long record,
        @Nullable Instant from,
        @Nullable Instant to) {

    Condition condition() {
        Condition all = DSL.noCondition();
        if (person != null) all = all.and(ENTRY.PERSON_ID.eq(person));
        if (action != null && !action.isEmpty()) all = all.and(ENTRY.ACTION.eq(action));
        if (kind != null && !kind.isEmpty()) all = all.and(ENTRY.KIND.eq(kind));
        if (record != null) all = all.and(ENTRY.RECORD_ID.eq(record));
        if (from != null) all = all.and(ENTRY.AT.ge(from));
        if (to != null) all = all.and(ENTRY.AT.lt(to));
        return all;
    }

    /** For the line that the search itself leaves. */
    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        if (person != null) words.put("person", person.toString());
        if (action != null) words.put("action", action);
        if (kind != null) words.put("kind", kind);
        if (record != null) words.put("record", record.toString());
        if (from != null) words.put("from", from.toString());
        if (to != null) words.put("to", to.toString());
        return words;
    }
}
