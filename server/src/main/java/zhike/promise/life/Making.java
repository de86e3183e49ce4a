package zhike.promise.life;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.identity.Staff;
import zhike.identity.WorkCalendars;
import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.calendar.keeping.KeptCalendar;
import zhike.promise.DueRule;
import zhike.promise.PromiseDraft;
import zhike.promise.PromiseState;
import zhike.promise.kind.Kind;
import zhike.promise.kind.Kinds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Writes a batch of new promises with one statement. */
@Component
public class Making {
    private static final String INSERT =
            """
            insert into promise.given (id, kind, kind_version, subject_kind, subject_id, customer_id, owner_id,
                unit_id, branch_id, calendar_unit, calendar_id, calendar_version, detail, rule, from_at, due_at, next_at, fired_to, made_by, made_at)
            select id, kind, version, subject_kind, subject_id, customer_id, owner, unit, branch, unit, calendar, calendar_version,
                detail::jsonb, rule::jsonb, from_at, due_at, next_at, fired_to, {0}, {1}
            from unnest({2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15}, {16}, {17}, {18})
                as t (id, kind, version, subject_kind, subject_id, customer_id, owner, unit, branch,
                    calendar, calendar_version, detail, rule, from_at, due_at, next_at, fired_to)\
            """;
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final Kinds kinds;
    private final Owners owners;
    private final WorkCalendars calendars;

    Making(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            Kinds kinds,
            Owners owners,
            WorkCalendars calendars) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.kinds = kinds;
        this.owners = owners;
        this.calendars = calendars;
    }

    /** One promise with all that is known when it is made. */
    private record Fresh(
            PromiseDraft draft,
            Kind kind,
            Staff.Member owner,
            KeptCalendar calendar,
            Instant from,
            Instant due,
            @Nullable Instant next,
            Instant firedTo) {}

    /**
     * @return their ids in the order of the drafts
     */
    public List<Long> make(List<PromiseDraft> drafts) {
        if (drafts.isEmpty()) return List.of();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Long, Staff.Member> standing =
                owners.standing(drafts.stream().map(PromiseDraft::ownerId).toList());
        List<Fresh> batch = new ArrayList<>(drafts.size());
        for (PromiseDraft draft : drafts)
            batch.add(fresh(draft, Objects.requireNonNull(standing.get(draft.ownerId())), now));
        List<Long> ids =
                db.fetchValues(
                        DSL.select(DSL.field("nextval('promise.given_id_seq')", Long.class))
                                .from("generate_series(1, {0})", DSL.val(drafts.size())));
        insert(batch, ids, now);
        return ids;
    }

    private Fresh fresh(PromiseDraft draft, Staff.Member owner, Instant now) {
        Kind kind = kinds.active(draft.kind());
        KeptCalendar kept = calendars.kept(owner.unitId());
        BusinessCalendar calendar = kept.calendar();
        Instant from = draft.from() == null ? now : draft.from().truncatedTo(ChronoUnit.MICROS);
        DueRule own = draft.ownRule();
        Instant due =
                (own == null ? kind.definition().rule() : own)
                        .due(from, calendar)
                        .at()
                        .truncatedTo(ChronoUnit.MICROS);
        // one that comes to us overdue is broken and escalated as if it had been here
        Instant firedTo = due.isAfter(now) ? now : due.minus(1, ChronoUnit.MICROS);
        Instant next = new Plan(kind.definition(), calendar, due).next(PromiseState.OPEN, firedTo);
        return new Fresh(draft, kind, owner, kept, from, due, next, firedTo);
    }

    private void insert(List<Fresh> batch, List<Long> ids, Instant now) {
        SignedIn who = Acting.now();
        db.execute(
                INSERT,
                DSL.val(who == null ? null : who.personId(), SQLDataType.BIGINT),
                DSL.val(now),
                DSL.val(ids.toArray(Long[]::new)),
                texts(batch, each -> each.kind().code()),
                DSL.val(batch.stream().map(each -> each.kind().version()).toArray(Integer[]::new)),
                texts(batch, each -> each.draft().subject().kind()),
                numbers(batch, each -> each.draft().subject().id()),
                numbers(batch, each -> each.draft().customerId()),
                numbers(batch, each -> each.owner().id()),
                numbers(batch, each -> each.owner().unitId()),
                numbers(batch, each -> each.owner().branchId()),
                numbers(batch, each -> each.calendar().id()),
                DSL.val(
                        batch.stream()
                                .map(each -> each.calendar().version())
                                .toArray(Integer[]::new)),
                texts(batch, each -> json.writeValueAsString(each.draft().detail())),
                texts(batch, each -> rule(each.draft().ownRule())),
                times(batch, Fresh::from),
                times(batch, Fresh::due),
                times(batch, Fresh::next),
                times(batch, Fresh::firedTo));
    }

    private @Nullable String rule(@Nullable DueRule own) {
        return own == null ? null : json.writerFor(DueRule.class).writeValueAsString(own);
    }

    private static Field<String[]> texts(List<Fresh> batch, Function<Fresh, @Nullable String> get) {
        return DSL.val(batch.stream().map(get).toArray(String[]::new));
    }

    private static Field<Long[]> numbers(List<Fresh> batch, Function<Fresh, @Nullable Long> get) {
        return DSL.val(batch.stream().map(get).toArray(Long[]::new));
    }

    private static Field<Instant[]> times(
            List<Fresh> batch, Function<Fresh, @Nullable Instant> get) {
        return DSL.val(batch.stream().map(get).toArray(Instant[]::new));
    }
}
