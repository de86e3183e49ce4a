package zhike.customer.duplicate;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.DUPLICATE;
import static zhike.customer.db.Tables.MATCH_KEY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.customer.card.MatchKeys;
import zhike.customer.card.MatchRecords;
import zhike.customer.matching.BlockSweep;
import zhike.customer.matching.FrequencySketch;
import zhike.customer.matching.KeyedId;
import zhike.customer.matching.MatchScorer;
import zhike.customer.matching.Profile;
import zhike.customer.matching.ProfileFile;
import zhike.customer.matching.Weights;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Compares all customers within a condition that share a key, and keeps the pairs a person should
 * look at. Memory holds one batch of profiles and the frequencies. Begun again it does the same
 * again and harms nothing.
 */
@Component
class DuplicateSweep {
    static final int LARGEST_BLOCK = 60;
    private static final int PAGE = 5_000;
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final MatchRecords records;
    private final MatchKeys keys;

    DuplicateSweep(
            DSLContext db, Clock clock, ObjectMapper json, MatchRecords records, MatchKeys keys) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.records = records;
        this.keys = keys;
    }

    /** What a sweep did. */
    record Outcome(long customers, long compared, long found, long vanished) {}

    /**
     * @param within on {@code customer.card}: the live customers to compare
     * @param touched on {@code customer.duplicate}: which open pairs would have been found again if
     *     they still were pairs
     * @param progress told done and total, in customers
     */
    Outcome sweep(
            Condition within,
            Condition touched,
            Function<IdSet, Iterator<KeyedId>> blocks,
            BiConsumer<Long, @Nullable Long> progress) {
        Instant began = clock.instant();
        try (ProfileFile profiles = new ProfileFile()) {
            var counted =
                    new Counted(
                            new IdSet(),
                            new FrequencySketch(db.fetchCount(CARD, within)),
                            profiles);
            count(within, counted, progress);
            PairStore pairs = new PairStore(db, json, began);
            BlockSweep sweep =
                    new BlockSweep(
                            new MatchScorer(Weights.standard(), counted.frequency()),
                            profiles,
                            LARGEST_BLOCK,
                            pairs::add);
            sweep.run(blocks.apply(counted.ids()));
            pairs.flush();
            return new Outcome(
                    counted.ids().size(),
                    sweep.compared(),
                    pairs.stored(),
                    vanish(within, touched, began));
        }
    }

    private record Counted(IdSet ids, FrequencySketch frequency, ProfileFile profiles) {}

    /**
     * How common each value is, and what each customer is compared by; customers that have no keys
     * yet get them.
     */
    private void count(
            Condition within, Counted counted, BiConsumer<Long, @Nullable Long> progress) {
        long last = 0;
        while (true) {
            Map<Long, Profile> page = records.profiles(within.and(CARD.ID.gt(last)), PAGE);
            for (var each : page.entrySet()) {
                last = Math.max(last, each.getKey());
                counted.ids().add(each.getKey());
                counted.frequency().add(each.getValue());
                counted.profiles().add(each.getKey(), each.getValue());
            }
            complete(page);
            progress.accept(counted.ids().size(), null);
            if (page.size() < PAGE) return;
        }
    }

    private void complete(Map<Long, Profile> page) {
        if (page.isEmpty()) return;
        List<Long> bare =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.ID.eq(DSL.any(page.keySet().toArray(Long[]::new))))
                        .and(
                                DSL.notExists(
                                        DSL.selectOne()
                                                .from(MATCH_KEY)
                                                .where(MATCH_KEY.CARD_ID.eq(CARD.ID))))
                        .fetch(CARD.ID);
        if (!bare.isEmpty()) keys.write(bare, page);
    }

    private int vanish(Condition within, Condition touched, Instant began) {
        return db.update(DUPLICATE)
                .set(DUPLICATE.STATE, "vanished")
                .where(DUPLICATE.STATE.eq("open"))
                .and(DUPLICATE.SEEN_AT.isNull().or(DUPLICATE.SEEN_AT.lt(began)))
                .and(touched)
                .and(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(CARD)
                                        .where(CARD.ID.eq(DUPLICATE.LEFT_ID))
                                        .and(within)))
                .and(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(CARD)
                                        .where(CARD.ID.eq(DUPLICATE.RIGHT_ID))
                                        .and(within)))
                .execute();
    }
}
