package zhike.customer.search;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.ContactRules;
import zhike.customer.card.FieldScreen;
import zhike.customer.card.FoundBy;
import zhike.customer.card.PointRules;
import zhike.customer.custody.Probing;
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
 * nothing, a masked one only by its whole value or by what the mask leaves to be seen, or it would
 * be guessed sign by sign.
 */
@Component
public class SearchParts {
    /** What is sought in, and how the whole of it is shown to the viewer. */
    record Sought(String shown, SearchPart part) {}

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private final DSLContext db;
    private final Probing probing;

    SearchParts(DSLContext db, Probing probing) {
        this.db = db;
        this.probing = probing;
    }

    /**
     * Whole numbers and mail addresses are asked for where they are masked.
     *
     * @throws zhike.platform.error.Refusal {@code customer.probe.too-many}
     */
    public void noteProbes(Viewer viewer, String typed) {
        if (!PointRules.any(viewer, rule -> rule == FieldRule.MASKED)) return;
        List<Probing.Value> whole = new ArrayList<>(Probing.Value.of("phone", typed));
        whole.addAll(Probing.Value.of("email", plain(typed)));
        if (!whole.isEmpty()) probing.note(viewer, whole);
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
        FieldRule people = ContactRules.of(viewer, "name");
        db.select(CONTACT.CARD_ID, CONTACT.NAME)
                .from(CONTACT)
                .where(CONTACT.CARD_ID.eq(DSL.any(all)))
                .forEach(
                        row -> {
                            if (findable(people, typed, row.value2()))
                                add(
                                        parts.get(row.value1()),
                                        people,
                                        "name",
                                        Kind.CONTACT,
                                        row.value2());
                        });
        points(viewer, typed, all, parts);
        return parts;
    }

    private void points(Viewer viewer, String typed, Long[] ids, Map<Long, List<Sought>> parts) {
        TypedNumbers numbers = TypedNumbers.of(typed);
        db.select(POINT.CARD_ID, POINT.KIND, POINT.NORM, POINT.CONTACT_ID)
                .from(POINT)
                .where(POINT.CARD_ID.eq(DSL.any(ids)))
                .forEach(
                        row -> {
                            boolean mail = row.value2().equals("email");
                            FieldRule rule = PointRules.of(viewer, row.value2(), row.value4());
                            String norm = row.value3();
                            Kind kind = mail ? Kind.MAIL : Kind.PHONE;
                            String sought =
                                    rule.shows()
                                            ? norm
                                            : mail ? visibleMail(typed, norm) : numbers.found(norm);
                            List<Sought> own = parts.get(row.value1());
                            if (rule == FieldRule.HIDDEN || sought.isEmpty() || own == null) return;
                            String shown =
                                    rule.shows()
                                            ? norm
                                            : FieldScreen.mask(mail ? "email" : "phone", norm);
                            own.add(new Sought(shown, new SearchPart(kind, sought)));
                        });
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
                            add(own, FieldRule.OPEN, "", Kind.NUMBER, row.value4());
                            for (FoundBy each : FoundBy.ALL)
                                if (findable(
                                        viewer.rule("customer", each.key()),
                                        typed,
                                        row.get(each.column())))
                                    add(
                                            own,
                                            viewer.rule("customer", each.key()),
                                            each.key(),
                                            each.kindFor(row.value2()),
                                            row.get(each.column()));
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

    /** The domain, or all of it for who knows it whole. */
    private static String visibleMail(String typed, String norm) {
        return plain(typed).equals(norm)
                ? norm
                : norm.substring(Math.max(0, norm.lastIndexOf('@')));
    }

    private static void add(
            @Nullable List<Sought> parts,
            FieldRule rule,
            String key,
            Kind kind,
            @Nullable String value) {
        if (parts == null || value == null || value.isBlank()) return;
        parts.add(
                new Sought(
                        rule.shows() ? value : FieldScreen.mask(key, value),
                        new SearchPart(kind, value)));
    }
}
