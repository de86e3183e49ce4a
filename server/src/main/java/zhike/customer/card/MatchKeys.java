package zhike.customer.card;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.matching.Blocking;
import zhike.customer.matching.Profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Keeps the keys under which a card meets those that may be the same customer. */
@Component
public class MatchKeys {
    private static final int BATCH = 2_000;
    private final DSLContext db;
    private final MatchRecords records;

    MatchKeys(DSLContext db, MatchRecords records) {
        this.db = db;
        this.records = records;
    }

    /** Of a card that was just opened: nothing to read and nothing to take away. */
    void opened(long cardId, String kind, CardState state) {
        Profile profile =
                Profile.of(
                        records.of(
                                kind,
                                key ->
                                        state.get(key) == null
                                                ? null
                                                : String.valueOf(state.get(key))));
        db.execute(
                "insert into customer.match_key (key, card_id) select key, {0} from"
                        + " unnest({1}::bigint[]) k (key)",
                DSL.val(cardId), DSL.val(boxed(Blocking.keys(profile))));
    }

    /** For any number of cards, two statements a batch; the removed lose theirs. */
    public void replace(Collection<Long> cardIds) {
        List<Long> all = List.copyOf(cardIds);
        for (int from = 0; from < all.size(); from += BATCH)
            batch(all.subList(from, Math.min(all.size(), from + BATCH)));
    }

    private void batch(List<Long> cardIds) {
        write(cardIds, records.profiles(cardIds));
    }

    /** Where the profiles are at hand already. */
    public void write(Collection<Long> cardIds, Map<Long, Profile> profiles) {
        List<Long> cards = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        for (Long id : cardIds) {
            Profile profile = profiles.get(id);
            if (profile == null) continue;
            for (long key : Blocking.keys(profile)) {
                cards.add(id);
                keys.add(key);
            }
        }
        db.execute(
                """
                with fresh as (select * from unnest({1}::bigint[], {2}::bigint[]) f (card_id, key)),
                gone as (delete from customer.match_key m where m.card_id = any({0}::bigint[])
                    and not exists (select 1 from fresh where fresh.card_id = m.card_id and fresh.key = m.key))
                insert into customer.match_key (key, card_id) select key, card_id from fresh on conflict do nothing\
                """,
                DSL.val(cardIds.toArray(Long[]::new)),
                DSL.val(cards.toArray(Long[]::new)),
                DSL.val(keys.toArray(Long[]::new)));
    }

    private static Long[] boxed(long[] keys) {
        return LongStream.of(keys).boxed().toArray(Long[]::new);
    }
}
