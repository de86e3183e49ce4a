package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Row3;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerEvent;
import zhike.customer.CustomerTimeline;
import zhike.customer.db.tables.records.CardRecord;
import zhike.identity.Acting;
import zhike.identity.SignedIn;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Timeline and history of one deed done to many customers: one statement each, however many they
 * are.
 */
@Component
public class SetHistory {
    private final DSLContext db;
    private final Clock clock;
    private final CustomerTimeline timeline;
    private final ApplicationEventPublisher events;

    SetHistory(
            DSLContext db,
            Clock clock,
            CustomerTimeline timeline,
            ApplicationEventPublisher events) {
        this.events = events;
        this.db = db;
        this.clock = clock;
        this.timeline = timeline;
    }

    /** A column that is about to be set. @param key the field as the history names it */
    public record Step<T>(String key, TableField<CardRecord, T> column, @Nullable T to) {
        Field<JSONB> before() {
            return DSL.field("to_jsonb({0})", JSONB.class, column);
        }

        Field<JSONB> after() {
            return DSL.field("to_jsonb({0})", JSONB.class, DSL.cast(DSL.val(to, column), column));
        }
    }

    public void timeline(Collection<Long> cards, String kind, Map<String, ?> detail) {
        timeline.addAll(cards, kind, detail);
    }

    /** Before the columns are set; what stays as it was makes no line. */
    public void changes(Collection<Long> cards, String cause, List<Step<?>> steps) {
        Row3<?, ?, ?>[] rows =
                steps.stream()
                        .map(step -> DSL.row(DSL.val(step.key()), step.before(), step.after()))
                        .toArray(Row3[]::new);
        @SuppressWarnings({"unchecked", "rawtypes"})
        Table<?> step = DSL.values((Row3[]) rows).as("step", "field", "from", "to");
        Field<JSONB> made =
                DSL.field(
                        "({0})",
                        JSONB.class,
                        DSL.select(DSL.field("jsonb_agg(to_jsonb(step))", JSONB.class))
                                .from(step)
                                .where(
                                        DSL.condition(
                                                "step.\"from\" is distinct from step.\"to\"")));
        Table<?> each =
                DSL.select(CARD.ID.as("id"), made.as("made"))
                        .from(CARD)
                        .where(CARD.ID.in(cards))
                        .asTable("each");
        ChangeCause whole = ChangeCause.now();
        db.insertInto(
                        CHANGE,
                        CHANGE.CARD_ID,
                        CHANGE.AT,
                        CHANGE.PERSON_ID,
                        CHANGE.CAUSE,
                        CHANGE.CAUSE_ID,
                        CHANGE.SUBJECT,
                        CHANGE.FIELDS)
                .select(
                        db.select(
                                        DSL.field("each.id", Long.class),
                                        DSL.val(clock.instant()),
                                        DSL.val(actor(), Long.class),
                                        DSL.val(whole == null ? cause : whole.cause()),
                                        DSL.val(whole == null ? null : whole.id(), Long.class),
                                        DSL.val("card"),
                                        DSL.field("each.made", JSONB.class))
                                .from(each)
                                .where(DSL.condition("each.made is not null")))
                .execute();
        events.publishEvent(new CustomerEvent.Changed(List.copyOf(cards)));
    }

    private static @Nullable Long actor() {
        SignedIn who = Acting.now();
        return who == null ? null : who.personId();
    }
}
