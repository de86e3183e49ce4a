package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTraits;
import zhike.identity.Named;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The whole card of one customer in one statement. */
@Component
public class CardReading {
    /** What the card's buttons ask for. */
    private static final Set<String> VERBS =
            Set.of("edit", "assign", "share", "merge", "remove", "export", "reveal", "bulk");

    private final DSLContext db;
    private final CardStatement statement;
    private final Clock clock;
    private final CardStore cards;
    private final FieldScreen screen;
    private final QualityScore quality;
    private final StaleLimit limit;
    private final CustomerTraits traits;

    CardReading(
            DSLContext db,
            CardStatement statement,
            Clock clock,
            CardStore cards,
            FieldScreen screen,
            QualityScore quality,
            StaleLimit limit,
            CustomerTraits traits) {
        this.traits = traits;
        this.db = db;
        this.statement = statement;
        this.clock = clock;
        this.cards = cards;
        this.screen = screen;
        this.quality = quality;
        this.limit = limit;
    }

    public CardView byId(Viewer viewer, long id) {
        return one(viewer, CARD.ID, id);
    }

    /** Empty where it is not there or not to be seen. */
    public Optional<CardView> find(Viewer viewer, long id) {
        try {
            return Optional.of(byId(viewer, id));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.MISSING) throw refusal;
            return Optional.empty();
        }
    }

    public CardView byNumber(Viewer viewer, String number) {
        return one(viewer, CARD.NUMBER, number);
    }

    private <T> CardView one(Viewer viewer, Field<T> by, T key) {
        Record row = statement.fetch(viewer, by, key);
        if (row == null) throw gone(viewer, by.eq(key));
        return view(viewer, row, row.get(CardStatement.UNIT), row.get(CardStatement.BRANCH));
    }

    /** A file that went into another leads there, if that one may be seen. */
    private Refusal gone(Viewer viewer, Condition which) {
        Long survivor =
                db.select(CARD.MERGED_INTO).from(CARD).where(which).fetchOne(CARD.MERGED_INTO);
        if (survivor == null
                || !db.fetchExists(
                        CARD,
                        CARD.ID.eq(survivor).and(CustomerReach.visibleTo(viewer, "customer.read"))))
            return Refusal.missing("customer");
        return new Refusal(Refusal.Kind.MISSING, "customer.merged", Map.of())
                .with(Map.of("survivorId", survivor));
    }

    private CardView view(Viewer viewer, Record row, String unit, String branch) {
        String kind = row.get(CARD.KIND);
        CardState state = cards.state(row);
        FieldScreen.Screened seen = screen.of(viewer, state);
        Instant confirmed = row.get(CARD.CONFIRMED_AT);
        var collaborators = CardParts.list(row, CardParts.COLLABORATORS);
        Page<Map<String, Object>> contacts = contacts(viewer, row, CardParts.CONTACTS_AT_ONCE);
        return new CardView(
                row.get(CARD.ID),
                row.get(CARD.NUMBER),
                kind,
                row.get(CARD.STAGE),
                row.get(CARD.VERSION),
                seen.columns(),
                seen.profile(),
                name(row.get(CARD.OWNER_ID), row.get(CardStatement.OWNER)),
                new Named(row.get(CARD.UNIT_ID), unit),
                new Named(row.get(CARD.BRANCH_ID), branch),
                internal(row),
                contacts.items(),
                contacts.next(),
                screen.points(viewer, CardParts.list(row, CardParts.POINTS)),
                screen.relations(viewer, CardParts.list(row, "relations")),
                CardParts.list(row, CardParts.TAGS),
                collaborators,
                row.get("watching", Boolean.class),
                quality.of(kind, state, confirmed),
                row.get(CARD.CREATED_AT),
                row.get(CARD.UPDATED_AT),
                confirmed,
                Duration.between(confirmed, clock.instant()).toDays() > limit.days(),
                seen.masked(),
                seen.readonly(),
                can(viewer, place(row, collaborators)),
                traits.of(viewer, List.of(row.get(CARD.ID)), viewer.locale())
                        .getOrDefault(row.get(CARD.ID), Map.of()),
                row.get(CARD.REMOVED_AT));
    }

    /**
     * @param after the cursor of the page before; null for the first page
     */
    public Page<Map<String, Object>> contacts(
            Viewer viewer, long id, @Nullable Cursor after, int limit) {
        Condition which = DSL.noCondition();
        if (after != null) {
            which = CONTACT.IS_PRIMARY.isFalse().and(CONTACT.ID.gt(after.number(1)));
            if (after.string(0).equals("true"))
                which =
                        CONTACT.IS_PRIMARY
                                .isFalse()
                                .or(
                                        CONTACT.IS_PRIMARY
                                                .isTrue()
                                                .and(CONTACT.ID.gt(after.number(1))));
        }
        Record row =
                db.select(CardParts.contacts(which, limit + 1))
                        .from(CARD)
                        .where(CARD.ID.eq(id))
                        .and(CustomerReach.visibleTo(viewer, "customer.read"))
                        .fetchOne();
        if (row == null) throw gone(viewer, CARD.ID.eq(id));
        return contacts(viewer, row, limit);
    }

    private Page<Map<String, Object>> contacts(Viewer viewer, Record row, int limit) {
        Page<Map<String, Object>> page =
                Page.of(
                        CardParts.list(row, CardParts.CONTACTS),
                        limit,
                        last ->
                                Cursor.of(
                                        Objects.requireNonNull(last.get("primary")),
                                        Objects.requireNonNull(last.get("id"))));
        return new Page<>(screen.contacts(viewer, page.items()), page.next());
    }

    private static CardPlace place(Record row, java.util.List<Map<String, Object>> collaborators) {
        Map<Long, Boolean> sharers = new LinkedHashMap<>();
        for (Map<String, Object> each : collaborators)
            if (Boolean.TRUE.equals(each.get("current")))
                sharers.put(
                        ((Number) Objects.requireNonNull(each.get("personId"))).longValue(),
                        (Boolean) each.get("mayEdit"));
        Map<Long, String> borrowers = new LinkedHashMap<>();
        for (Map<String, Object> each : CardParts.list(row, CardParts.BORROWERS))
            borrowers.put(
                    ((Number) Objects.requireNonNull(each.get("personId"))).longValue(),
                    String.valueOf(each.get("loan")));
        return new CardPlace(
                row.get(CARD.OWNER_ID),
                row.get(CARD.UNIT_ID),
                row.get(CARD.BRANCH_ID),
                sharers,
                borrowers);
    }

    static Map<String, Boolean> can(Viewer viewer, CardPlace place) {
        Map<String, Boolean> can = new LinkedHashMap<>();
        for (String verb : VERBS)
            can.put(
                    verb,
                    CustomerReach.holds(
                            viewer.reach("customer." + verb), "customer." + verb, place));
        can.put(
                "work",
                CustomerReach.holds(viewer.reach("customer.read"), CustomerReach.WORK, place));
        return can;
    }

    private static CardView.@Nullable Internal internal(Record row) {
        Named unit = name(row.get(CARD.INTERNAL_UNIT), row.get(CardStatement.INTERNAL));
        return unit == null
                ? null
                : new CardView.Internal(unit, Boolean.TRUE.equals(row.get(CardStatement.ARCHIVED)));
    }

    private static @Nullable Named name(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, String.valueOf(name));
    }
}
