package zhike.customer.card;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldParser;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.Map;

/**
 * Changes fields of one card: checked, kept in the history, on the timeline, in the trail and in
 * the search index.
 */
@Component
public class CardEditing {
    private final CardStore cards;
    private final CardFields fields;
    private final FieldParser parser;
    private final CardUpkeep upkeep;
    private final ChangeLog changes;
    private final CustomerTimeline timeline;
    private final Trail trail;

    CardEditing(
            CardStore cards,
            CardFields fields,
            FieldParser parser,
            CardUpkeep upkeep,
            ChangeLog changes,
            CustomerTimeline timeline,
            Trail trail) {
        this.cards = cards;
        this.fields = fields;
        this.parser = parser;
        this.upkeep = upkeep;
        this.changes = changes;
        this.timeline = timeline;
        this.trail = trail;
    }

    /**
     * @throws Refusal stale version, unknown or closed field, wrong value; nothing is changed then
     */
    @Transactional
    public void edit(
            Viewer viewer, long id, int version, Map<String, ? extends @Nullable Object> sent) {
        StoredCard before = cards.lock(viewer, "customer.edit", id);
        if (before.version() != version) throw Refusal.conflict("version.stale");
        CardState after = asked(viewer, before, sent);
        apply(before, after, "edit", null);
    }

    /**
     * The state of the file were this written into it; nothing is changed.
     *
     * @throws Refusal as {@link #edit}
     */
    public CardState asked(
            Viewer viewer, StoredCard before, Map<String, ? extends @Nullable Object> sent) {
        CardState after = before.state().copy();
        Refusal faults = Refusal.invalid("input.invalid");
        sent.forEach(
                (key, value) -> {
                    try {
                        CardField field = open(viewer, before, key);
                        after.put(field.key(), parser.parse(field, value));
                    } catch (Refusal refusal) {
                        if (refusal.faults().isEmpty()) throw refusal;
                        refusal.faults()
                                .forEach(
                                        fault ->
                                                faults.at(
                                                        fault.field(), fault.code(), fault.args()));
                    }
                });
        if (!faults.faults().isEmpty()) throw faults.faults().size() == 1 ? single(faults) : faults;
        return after;
    }

    /** Stores a new state with everything that belongs to it. @return whether anything changed */
    public boolean apply(StoredCard before, CardState after, String cause, @Nullable Long causeId) {
        Map<String, CardState.Change> made = before.state().to(after);
        if (made.isEmpty()) return false;
        upkeep.replace(before, after);
        changes.add(before.id(), cause, causeId, "card", made);
        timeline.add(before.id(), "edited", Map.of("fields", made.keySet()));
        trail.record(
                "customer.edited",
                "customer",
                before.id(),
                before.number(),
                Map.of("fields", made.keySet(), "cause", cause));
        return true;
    }

    private CardField open(Viewer viewer, StoredCard card, String key) {
        CardField field = fields.require(key);
        if (viewer.rule("customer", field.key()) != FieldRule.OPEN)
            throw Refusal.invalid(key, "customer.field.closed");
        if (card.internalUnit() != null && field.key().equals("name"))
            throw Refusal.invalid(key, "customer.internal.name");
        if (!field.appliesTo(card.kind())) throw Refusal.invalid(key, "customer.field.other-kind");
        return field;
    }

    private static Refusal single(Refusal faults) {
        var fault = faults.faults().getFirst();
        return Refusal.invalid(fault.field(), fault.code(), fault.args());
    }
}
