package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.OWNERSHIP;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerEvent;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldParser;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Opens a file for a new customer, in one transaction with its number, first contacts, points,
 * search row, owner, timeline and trail.
 */
@Component
public class CardCreating {
    private final DSLContext db;
    private final Clock clock;
    private final CardFields fields;
    private final FieldParser parser;
    private final CardStore cards;
    private final PointUpkeep points;
    private final Contacts contacts;
    private final SearchUpkeep search;
    private final MatchKeys keys;
    private final QualityScore quality;
    private final NumberRules numbers;
    private final CustomerTimeline timeline;
    private final Trail trail;
    private final Staff staff;
    private final ApplicationEventPublisher events;

    CardCreating(
            DSLContext db,
            Clock clock,
            CardFields fields,
            FieldParser parser,
            CardStore cards,
            PointUpkeep points,
            Contacts contacts,
            SearchUpkeep search,
            MatchKeys keys,
            QualityScore quality,
            NumberRules numbers,
            CustomerTimeline timeline,
            Trail trail,
            Staff staff,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.fields = fields;
        this.parser = parser;
        this.cards = cards;
        this.points = points;
        this.contacts = contacts;
        this.search = search;
        this.keys = keys;
        this.quality = quality;
        this.numbers = numbers;
        this.timeline = timeline;
        this.trail = trail;
        this.staff = staff;
        this.events = events;
    }

    /**
     * @param ownerId null for the creator themselves
     * @param people the first contacts as they are sent
     */
    @Transactional
    public long create(
            Viewer viewer,
            String kind,
            Map<String, ? extends @Nullable Object> sent,
            @Nullable Long ownerId,
            List<?> people) {
        CardState state = parse(viewer, kind, sent);
        CardPlace place = place(viewer, ownerId == null ? viewer.personId() : ownerId);
        long id = write(viewer, kind, state, place, null);
        int at = 0;
        for (Object each : people) contacts.addSent(viewer, id, each, "contacts[" + at++ + "]");
        if (people.isEmpty()) keys.opened(id, kind, state);
        else keys.replace(List.of(id));
        return opened(id);
    }

    /** The file of a department, where it stands and in nobody's hands. */
    @Transactional
    public long internal(Viewer viewer, CardPlace place, CardState state) {
        return opened(write(viewer, "enterprise", state, place, place.unitId()));
    }

    private long opened(long id) {
        search.refresh(id);
        events.publishEvent(new CustomerEvent.Opened(List.of(id), false));
        return id;
    }

    private long write(
            Viewer viewer,
            String kind,
            CardState state,
            CardPlace place,
            @Nullable Long internalUnit) {
        Instant now = clock.instant();
        Map<org.jooq.Field<?>, @Nullable Object> columns = cards.columns(kind, state);
        columns.put(CARD.NUMBER, numbers.take("customer", 1).getFirst());
        columns.put(CARD.KIND, kind);
        columns.put(CARD.OWNER_ID, place.ownerId());
        columns.put(CARD.UNIT_ID, place.unitId());
        columns.put(CARD.BRANCH_ID, place.branchId());
        columns.put(CARD.QUALITY, (short) quality.of(kind, state, now).score());
        List.of(CARD.CONFIRMED_AT, CARD.CREATED_AT, CARD.UPDATED_AT)
                .forEach(column -> columns.put(column, now));
        columns.put(CARD.CREATED_BY, viewer.personId());
        columns.put(CARD.INTERNAL_UNIT, internalUnit);
        var made =
                db.insertInto(CARD)
                        .set(columns)
                        .returningResult(CARD.ID, CARD.NUMBER)
                        .fetchSingle();
        long id = made.value1();
        points.ofNewCard(id, state);
        db.insertInto(
                        OWNERSHIP,
                        OWNERSHIP.CARD_ID,
                        OWNERSHIP.OWNER_ID,
                        OWNERSHIP.UNIT_ID,
                        OWNERSHIP.FROM_AT,
                        OWNERSHIP.BY_PERSON)
                .values(id, place.ownerId(), place.unitId(), now, viewer.personId())
                .execute();
        timeline.add(id, "created", Map.of("number", made.value2()));
        trail.record("customer.created", "customer", id, made.value2());
        return id;
    }

    private CardState parse(
            Viewer viewer, String kind, Map<String, ? extends @Nullable Object> sent) {
        CardState state = new CardState();
        Refusal faults = Refusal.invalid("input.invalid");
        for (String key : sent.keySet())
            if (fields.find(key) == null)
                faults.at(key, "customer.field.unknown", Map.of("field", key));
        for (CardField field : fields.all()) {
            if (!field.appliesTo(kind)) {
                if (sent.get(field.key()) != null)
                    faults.at(field.key(), "customer.field.other-kind", Map.of());
                continue;
            }
            try {
                Object value =
                        parser.parse(
                                field,
                                sent.containsKey(field.key())
                                        ? sent.get(field.key())
                                        : sent.get("profile." + field.key()));
                if (value != null
                        && FieldScreen.closedToFirstEntry(viewer.rule("customer", field.key())))
                    faults.at(field.key(), "customer.field.closed", Map.of());
                state.put(field.key(), value);
            } catch (Refusal refusal) {
                refusal.faults()
                        .forEach(fault -> faults.at(fault.field(), fault.code(), fault.args()));
            }
        }
        if (!faults.faults().isEmpty()) throw faults;
        return state;
    }

    /** The file stands in its owner's unit; nobody makes files where they may not. */
    public CardPlace place(Viewer viewer, long ownerId) {
        Staff.Member owner =
                staff.standing(ownerId)
                        .orElseThrow(() -> Refusal.invalid("ownerId", "customer.owner.unknown"));
        CardPlace place = new CardPlace(ownerId, owner.unitId(), owner.branchId(), Map.of());
        if (!CustomerReach.holds(viewer.reach("customer.create"), "customer.create", place))
            throw Refusal.invalid("ownerId", "customer.owner.out-of-reach");
        return place;
    }
}
