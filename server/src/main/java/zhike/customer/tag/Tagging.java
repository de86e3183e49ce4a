package zhike.customer.tag;

import static zhike.customer.db.Tables.CARD_TAG;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardState.Change;
import zhike.customer.card.CardStore;
import zhike.customer.card.ChangeLog;
import zhike.customer.card.StoredCard;
import zhike.platform.trail.Trail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Puts tags on customers and takes them off, one or many at once, with history. */
@Component
public class Tagging {
    private final DSLContext db;
    private final CardStore cards;
    private final Tags tags;
    private final ChangeLog changes;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Tagging(
            DSLContext db,
            CardStore cards,
            Tags tags,
            ChangeLog changes,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.cards = cards;
        this.tags = tags;
        this.changes = changes;
        this.timeline = timeline;
        this.trail = trail;
    }

    /** From now on exactly these. */
    @Transactional
    public void set(Viewer viewer, long cardId, List<Long> tagIds) {
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        List<Long> before = of(List.of(cardId)).getOrDefault(cardId, List.of());
        List<Long> off = before.stream().filter(tag -> !tagIds.contains(tag)).toList();
        List<Long> on = tagIds.stream().distinct().filter(tag -> !before.contains(tag)).toList();
        Map<Long, String> names = tags.names(on);
        if (on.isEmpty() && off.isEmpty()) return;
        write(List.of(cardId), on, off, "edit", null);
        trail.record(
                "customer.tagged",
                "customer",
                cardId,
                card.number(),
                Map.of(
                        "on",
                        List.copyOf(names.values()),
                        "off",
                        List.copyOf(tags.names(off).values())));
    }

    /**
     * The set form, on locked cards.
     *
     * @return those that changed
     */
    public List<Long> write(
            Collection<Long> cardIds,
            Collection<Long> on,
            Collection<Long> off,
            String cause,
            @Nullable Long causeId) {
        Map<Long, List<Long>> before = of(cardIds);
        Map<Long, List<Long>> after = new HashMap<>();
        for (long card : cardIds) {
            TreeSet<Long> kept = new TreeSet<>(before.getOrDefault(card, List.of()));
            kept.addAll(on);
            kept.removeAll(off);
            if (!List.copyOf(kept).equals(before.getOrDefault(card, List.of())))
                after.put(card, List.copyOf(kept));
        }
        replace(before, after, cause, causeId);
        String key = off.isEmpty() ? "tagged" : on.isEmpty() ? "untagged" : "tags.changed";
        timeline.addAll(
                after.keySet(),
                key,
                Map.of(
                        "on",
                        List.copyOf(tags.names(List.copyOf(on)).values()),
                        "off",
                        List.copyOf(tags.names(List.copyOf(off)).values())));
        return List.copyOf(after.keySet());
    }

    private void replace(
            Map<Long, List<Long>> before,
            Map<Long, List<Long>> after,
            String cause,
            @Nullable Long causeId) {
        List<Long> cardsOn = new ArrayList<>();
        List<Long> tagsOn = new ArrayList<>();
        List<ChangeLog.Entry> entries = new ArrayList<>();
        after.forEach(
                (card, wanted) -> {
                    List<Long> had = before.getOrDefault(card, List.of());
                    entries.add(
                            new ChangeLog.Entry(
                                    card,
                                    "card",
                                    Map.of(
                                            "tags",
                                            new Change(
                                                    had.isEmpty() ? null : had,
                                                    wanted.isEmpty() ? null : wanted))));
                    wanted.forEach(
                            tag -> {
                                cardsOn.add(card);
                                tagsOn.add(tag);
                            });
                });
        db.deleteFrom(CARD_TAG).where(CARD_TAG.CARD_ID.in(after.keySet())).execute();
        db.execute(
                "insert into customer.card_tag (card_id, tag_id) select * from unnest({0}, {1})",
                DSL.val(cardsOn.toArray(Long[]::new)), DSL.val(tagsOn.toArray(Long[]::new)));
        changes.addAll(entries, cause, causeId);
    }

    /** The tags of each, by id; who has none has no entry. */
    public Map<Long, List<Long>> of(Collection<Long> cardIds) {
        return db.select(CARD_TAG.CARD_ID, CARD_TAG.TAG_ID)
                .from(CARD_TAG)
                .where(CARD_TAG.CARD_ID.in(cardIds))
                .orderBy(CARD_TAG.TAG_ID)
                .fetchGroups(CARD_TAG.CARD_ID, CARD_TAG.TAG_ID);
    }
}
