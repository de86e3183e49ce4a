package zhike.customer.search;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.db.tables.records.CardRecord;
import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchPart.Kind;
import zhike.platform.text.SearchQuery;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The texts by which a viewer may find customers, in three statements: a hidden field finds
 * nothing, a masked one only by its whole value, or it would be guessed sign by sign. Masked
 * numbers and addresses of mail are found by a part, for that is how a caller is found; they are
 * shown masked.
 */
@Component
public class SearchParts {
    /** A field's text. @param field whose rule it is shown by; empty where none is */
    record Sought(String field, SearchPart part) {}

    private record Ruled(TableField<CardRecord, String> column, Kind kind) {
        String key() {
            return column.getName();
        }
    }

    private static final List<Ruled> RULED =
            List.of(
                    new Ruled(CARD.SHORT_NAME, Kind.NAME),
                    new Ruled(CARD.CREDIT_CODE, Kind.NUMBER),
                    new Ruled(CARD.ADDRESS, Kind.ADDRESS),
                    new Ruled(CARD.EMPLOYER, Kind.TEXT),
                    new Ruled(CARD.REMARKS, Kind.TEXT));
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private final DSLContext db;

    SearchParts(DSLContext db) {
        this.db = db;
    }

    /**
     * Where nothing that is closed to the viewer could have been found: on {@code customer.card};
     * null when nothing is closed.
     */
    public @Nullable Condition unclosed(Viewer viewer) {
        List<Condition> empty = new ArrayList<>();
        for (Ruled each : RULED)
            if (!viewer.rule("customer", each.key()).shows()) empty.add(each.column().isNull());
        if (!mails(viewer)) empty.add(without(POINT.KIND.eq("email")));
        if (!phones(viewer)) empty.add(without(POINT.KIND.ne("email")));
        return empty.isEmpty() ? null : DSL.and(empty);
    }

    /** Those among these customers that the viewer may find by what was typed. */
    public List<Long> found(Viewer viewer, String typed, Collection<Long> ids) {
        SearchQuery query = SearchQuery.parse(typed);
        List<Long> found = new ArrayList<>();
        of(viewer, typed, ids)
                .forEach(
                        (id, parts) -> {
                            if (query.match(parts.stream().map(Sought::part).toList()).isPresent())
                                found.add(id);
                        });
        return found;
    }

    Map<Long, List<Sought>> of(Viewer viewer, String typed, Collection<Long> ids) {
        Map<Long, List<Sought>> parts = new HashMap<>();
        if (ids.isEmpty()) return parts;
        // as one value: the statement is the same for any number of them, and stays prepared
        Long[] all = ids.toArray(Long[]::new);
        cards(viewer, typed, all, parts);
        db.select(CONTACT.CARD_ID, CONTACT.NAME)
                .from(CONTACT)
                .where(CONTACT.CARD_ID.eq(DSL.any(all)))
                .forEach(row -> add(parts.get(row.value1()), "", Kind.CONTACT, row.value2()));
        boolean mails = mails(viewer);
        boolean phones = phones(viewer);
        String number = viewer.rule("customer", "mobile").shows() ? "phone" : "mobile";
        db.select(POINT.CARD_ID, POINT.KIND, POINT.NORM)
                .from(POINT)
                .where(POINT.CARD_ID.eq(DSL.any(all)))
                .forEach(
                        row -> {
                            boolean mail = row.value2().equals("email");
                            if (mail ? mails : phones)
                                add(
                                        parts.get(row.value1()),
                                        mail ? "email" : number,
                                        mail ? Kind.MAIL : Kind.PHONE,
                                        row.value3());
                        });
        return parts;
    }

    private void cards(Viewer viewer, String typed, Long[] ids, Map<Long, List<Sought>> parts) {
        db.select(
                        CARD.ID,
                        CARD.KIND,
                        CARD.NAME,
                        CARD.NUMBER,
                        CARD.SHORT_NAME,
                        CARD.CREDIT_CODE,
                        CARD.ADDRESS,
                        CARD.EMPLOYER,
                        CARD.REMARKS)
                .from(CARD)
                .where(CARD.ID.eq(DSL.any(ids)))
                .forEach(
                        row -> {
                            List<Sought> own =
                                    parts.computeIfAbsent(row.value1(), id -> new ArrayList<>());
                            add(
                                    own,
                                    "",
                                    row.value2().equals("person") ? Kind.PERSON : Kind.NAME,
                                    row.value3());
                            add(own, "", Kind.NUMBER, row.value4());
                            for (Ruled each : RULED)
                                if (findable(
                                        viewer.rule("customer", each.key()),
                                        typed,
                                        row.get(each.column())))
                                    add(own, each.key(), each.kind(), row.get(each.column()));
                        });
    }

    private static boolean findable(FieldRule rule, String typed, @Nullable String value) {
        return rule.shows()
                || rule == FieldRule.MASKED && value != null && plain(value).equals(plain(typed));
    }

    private static String plain(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean mails(Viewer viewer) {
        return viewer.rule("customer", "email") != FieldRule.HIDDEN;
    }

    private static boolean phones(Viewer viewer) {
        return viewer.rule("customer", "mobile") != FieldRule.HIDDEN
                && viewer.rule("customer", "phone") != FieldRule.HIDDEN;
    }

    private static Condition without(Condition points) {
        return DSL.notExists(
                DSL.selectOne().from(POINT).where(POINT.CARD_ID.eq(CARD.ID)).and(points));
    }

    private static void add(
            @Nullable List<Sought> parts, String field, Kind kind, @Nullable String value) {
        if (parts != null && value != null && !value.isBlank())
            parts.add(new Sought(field, new SearchPart(kind, value)));
    }
}
