package zhike.customer.search;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.SEARCH;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.ContactRules;
import zhike.customer.card.FieldScreen;
import zhike.identity.Names;
import zhike.platform.postgres.PlannedEachTime;
import zhike.platform.text.SearchMatch;
import zhike.platform.text.SearchQuery;
import zhike.platform.text.SortKey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds customers for a typed text: candidates from the token index within the viewer's reach,
 * names before addresses and texts, each verified on its parts, so that every hit has its reason;
 * Latin words also in spite of typing errors.
 */
@Component
class CustomerSearch {
    /**
     * Candidates that are verified and ranked are at least so many and twice as many as are shown;
     * a text that fits more is told to be common.
     */
    private static final int CANDIDATES = 40;

    /** Behind every text that begins with what stands before it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** One hit. @param part the text that matched, as the viewer may see it */
    record Hit(
            long id,
            String number,
            String name,
            String kind,
            @Nullable String owner,
            String reason,
            String part,
            int weight) {}

    /**
     * @param more whether there were more candidates than are ranked
     */
    record Found(List<Hit> items, boolean more) {}

    record Candidate(long id, String number, String name, String kind, @Nullable String owner) {}

    private final DSLContext db;
    private final SearchParts parts;
    private final FieldScreen screen;

    CustomerSearch(DSLContext db, SearchParts parts, FieldScreen screen) {
        this.db = PlannedEachTime.of(db);
        this.parts = parts;
        this.screen = screen;
    }

    public Found find(Viewer viewer, String typed, int limit) {
        SearchQuery query = SearchQuery.parse(typed);
        if (query.isEmpty()) return new Found(List.of(), false);
        parts.noteProbes(viewer, typed);
        List<Hit> hits = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        boolean more = false;
        int most = Math.max(CANDIDATES, 2 * limit);
        for (Condition way : ways(viewer, typed, query)) {
            if (hits.size() >= limit) break;
            List<Candidate> candidates = new ArrayList<>(candidates(viewer, way, List.of(), most));
            if (candidates.size() >= most) {
                if (!more) candidates.addAll(beginning(viewer, typed, limit));
                more = true;
            }
            candidates.removeIf(each -> !known.add(each.id()));
            hits.addAll(verified(viewer, typed, query, candidates));
        }
        if (hits.isEmpty() && namesShow(viewer) && typed.matches(".*[A-Za-z]{4}.*"))
            hits.addAll(similar(viewer, typed));
        hits.sort(Comparator.comparingInt(Hit::weight).reversed().thenComparing(Hit::name));
        return new Found(
                List.copyOf(hits.subList(0, Math.min(limit, hits.size()))),
                more && !hits.isEmpty() || hits.size() > limit);
    }

    /**
     * The best first, the next for when it finds too little: numbers that end in the typed digits
     * (too many have them somewhere), names, everything.
     */
    private List<Condition> ways(Viewer viewer, String typed, SearchQuery query) {
        List<Condition> ways = new ArrayList<>();
        Condition numbers = SearchBounds.byNumber(viewer, TypedNumbers.of(typed));
        if (numbers != null) ways.add(numbers);
        // to be among the first would tell of a closed name that it holds the text
        boolean open = namesShow(viewer) && viewer.rule("customer", "short_name").shows();
        if (open) ways.add(tokens(query.tsqueryOfNames()));
        if (!open || !query.tsquery().equals(query.tsqueryOfNames()))
            ways.add(tokens(query.tsquery()));
        return ways;
    }

    private static Condition tokens(String tsquery) {
        if (tsquery.isEmpty()) return DSL.falseCondition();
        return CARD.ID.in(
                DSL.select(SEARCH.CARD_ID)
                        .from(SEARCH)
                        .where(
                                DSL.condition(
                                        "{0} @@ {1}::tsquery", SEARCH.TOKENS, DSL.val(tsquery))));
    }

    /**
     * Of a common text those whose name begins with it, that name itself before longer ones. Of no
     * closed name: to be found by something else before others would tell how it begins.
     */
    private List<Candidate> beginning(Viewer viewer, String typed, int most) {
        String key = SortKey.of(typed);
        if (key.isEmpty() || !viewer.rule("customer", "name").shows()) return List.of();
        Field<String> sort = CARD.NAME_SORT.collate("C");
        return candidates(viewer, sort.ge(key).and(sort.lt(key + LAST)), List.of(sort.asc()), most);
    }

    private List<Candidate> candidates(
            Viewer viewer, Condition condition, List<SortField<?>> order, int most) {
        return db.select(CARD.ID, CARD.NUMBER, CARD.NAME, CARD.KIND, Names.ofPerson(CARD.OWNER_ID))
                .from(CARD)
                .where(condition)
                .and(CustomerReach.visibleTo(viewer, "customer.read"))
                .orderBy(order)
                .limit(most)
                .fetch(
                        row ->
                                new Candidate(
                                        row.value1(),
                                        row.value2(),
                                        screen.name(viewer, row.value3()),
                                        row.value4(),
                                        row.value5()));
    }

    private List<Hit> verified(
            Viewer viewer, String typed, SearchQuery query, List<Candidate> candidates) {
        Map<Long, List<SearchParts.Sought>> all =
                parts.of(viewer, typed, candidates.stream().map(Candidate::id).toList());
        List<Hit> hits = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<SearchParts.Sought> own = all.getOrDefault(candidate.id(), List.of());
            Optional<SearchMatch> match =
                    query.match(own.stream().map(SearchParts.Sought::part).toList());
            match.ifPresent(
                    m ->
                            hits.add(
                                    hit(
                                            candidate,
                                            m.reason().name().toLowerCase(Locale.ROOT),
                                            own.get(m.part()).shown(),
                                            m.weight())));
        }
        return hits;
    }

    private List<Hit> similar(Viewer viewer, String typed) {
        Field<String> sought = DSL.val(typed.toLowerCase(Locale.ROOT));
        Field<Double> likeness =
                DSL.field("ext.word_similarity({0}, {1})", Double.class, sought, SEARCH.LATIN);
        return db.select(
                        CARD.ID,
                        CARD.NUMBER,
                        CARD.NAME,
                        CARD.KIND,
                        Names.ofPerson(CARD.OWNER_ID),
                        likeness)
                .from(SEARCH)
                .join(CARD)
                .on(CARD.ID.eq(SEARCH.CARD_ID))
                .where(DSL.condition("{0} operator(ext.<%) {1}", sought, SEARCH.LATIN))
                .and(CustomerReach.visibleTo(viewer, "customer.read"))
                .and(byNames(viewer))
                .orderBy(likeness.desc())
                .limit(20)
                .fetch(
                        row ->
                                hit(
                                        new Candidate(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5()),
                                        "similar",
                                        row.value3(),
                                        (int) (row.value6() * 99)));
    }

    /** The Latin words are of short names too. */
    private static Condition byNames(Viewer viewer) {
        return viewer.rule("customer", "short_name").shows()
                ? DSL.trueCondition()
                : CARD.SHORT_NAME.isNull();
    }

    private static boolean namesShow(Viewer viewer) {
        return viewer.rule("customer", "name").shows() && ContactRules.of(viewer, "name").shows();
    }

    private static Hit hit(Candidate candidate, String reason, String part, int weight) {
        return new Hit(
                candidate.id(),
                candidate.number(),
                candidate.name(),
                candidate.kind(),
                candidate.owner(),
                reason,
                part,
                weight);
    }
}
