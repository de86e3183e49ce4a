package zhike.customer.duplicate;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.POINT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.card.NameForms;
import zhike.customer.card.PointUpkeep;
import zhike.customer.matching.Blocking;
import zhike.customer.matching.Profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The few customers worth comparing with one that is being typed: the same numbers and codes first,
 * then who shares most keys.
 */
@Component
class Candidates {
    static final int MOST = 200;
    private static final int EXACT = 50;

    /** More of one key say little; the narrower keys find those that matter. */
    private static final int OF_A_KEY = 60;

    private final DSLContext db;

    Candidates(DSLContext db) {
        this.db = db;
    }

    /**
     * @param exact those with the very same number, mail address or code @param all at most 200,
     *     the exact ones included
     */
    record Found(Set<Long> exact, Set<Long> all) {}

    /**
     * @param values those that may find a customer by themselves
     * @param points by which points of contact a number or mail address may
     * @param profile all that was typed
     */
    Found of(
            String kind,
            Function<String, @Nullable String> values,
            Condition points,
            Profile profile) {
        Set<Long> exact =
                new LinkedHashSet<>(
                        db.select(CARD.ID)
                                .from(CARD)
                                .where(CARD.REMOVED_AT.isNull())
                                .and(same(values, points))
                                .orderBy(CARD.ID)
                                .limit(EXACT)
                                .fetch(CARD.ID));
        Set<Long> all = new LinkedHashSet<>(exact);
        all.addAll(named(kind, values.apply("name")));
        for (Long id : sharing(profile)) if (all.size() < MOST) all.add(id);
        return new Found(exact, all);
    }

    private static Condition same(Function<String, @Nullable String> values, Condition points) {
        Condition same = DSL.falseCondition();
        if (values.apply("credit_code") instanceof String code)
            same = same.or(CARD.CREDIT_CODE.eq(code));
        if (values.apply("id_number") instanceof String id) same = same.or(CARD.ID_NUMBER.eq(id));
        List<String> norms =
                PointUpkeep.points(
                                values.apply("phone"),
                                values.apply("mobile"),
                                values.apply("email"))
                        .stream()
                        .map(PointUpkeep.Point::norm)
                        .toList();
        if (norms.isEmpty()) return same;
        var reached =
                DSL.array(
                        DSL.select(POINT.CARD_ID)
                                .from(POINT)
                                .where(POINT.NORM.collate("C").in(norms))
                                .and(points)
                                .limit(OF_A_KEY));
        return same.or(CARD.ID.eq(DSL.any(reached)));
    }

    private List<Long> named(String kind, @Nullable String name) {
        String key = name == null ? "" : NameForms.key(kind, name);
        if (key.isEmpty()) return List.of();
        return db.select(CARD.ID)
                .from(CARD)
                .where(CARD.NAME_KEY.collate("C").eq(key))
                .and(CARD.REMOVED_AT.isNull())
                .and(CARD.KIND.eq(kind))
                .orderBy(CARD.ID.desc())
                .limit(EXACT)
                .fetch(CARD.ID);
    }

    private List<Long> sharing(Profile profile) {
        Long[] keys = LongStream.of(Blocking.keys(profile)).boxed().toArray(Long[]::new);
        if (keys.length == 0) return List.of();
        return db.resultQuery(
                        """
                        select m.card_id from unnest({0}::bigint[]) k (key)
                        cross join lateral (select card_id from customer.match_key where key = k.key limit {1}) m
                        group by m.card_id order by count(*) desc, m.card_id limit {2}\
                        """,
                        DSL.val(keys), DSL.inline(OF_A_KEY), DSL.inline(MOST))
                .fetch(0, Long.class);
    }
}
