package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.COLLABORATOR;
import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.customer.db.tables.records.CardRecord;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.ProfileJson;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes whole cards; every read starts from the viewer. */
@Component
public class CardStore {
    private final DSLContext db;
    private final Clock clock;
    private final CardFields fields;
    private final ProfileJson profiles;

    CardStore(DSLContext db, Clock clock, CardFields fields, ProfileJson profiles) {
        this.db = db;
        this.clock = clock;
        this.fields = fields;
        this.profiles = profiles;
    }

    /**
     * Locked until the transaction ends. @throws Refusal {@code customer.missing}; forbidden when
     * it may be read but not this
     */
    public StoredCard lock(Viewer viewer, String operation, long id) {
        Record row =
                db.selectFrom(CARD)
                        .where(CARD.ID.eq(id))
                        .and(CustomerReach.visibleTo(viewer, operation))
                        .forUpdate()
                        .fetchOne();
        if (row != null) return stored(row);
        if (db.fetchExists(
                CARD, CARD.ID.eq(id).and(CustomerReach.visibleTo(viewer, "customer.read"))))
            throw Refusal.forbidden("customer.not-granted");
        throw Refusal.missing("customer");
    }

    /**
     * Locked until the transaction ends, whoever acts: for a paper whose writer had the right when
     * it was written, and which others have decided since. Empty where it was removed or merged.
     */
    public Optional<StoredCard> lockForPaper(long id) {
        return db.selectFrom(CARD)
                .where(CARD.ID.eq(id))
                .and(CARD.REMOVED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .map(this::stored);
    }

    /**
     * Locks those within reach until the transaction ends, in the order of their ids, so that two
     * who lock the same do not wait for each other.
     */
    public List<Long> lockAll(Viewer viewer, String operation, Collection<Long> ids) {
        return lockAll(viewer, operation, ids, CARD.ID).stream().map(CardRecord::getId).toList();
    }

    /**
     * As {@link #lockAll(Viewer, String, Collection)}.
     *
     * @return of each what was asked for, the rest unset
     */
    public List<CardRecord> lockAll(
            Viewer viewer, String operation, Collection<Long> ids, Field<?>... columns) {
        return db.select(columns)
                .from(CARD)
                .where(CARD.ID.in(ids))
                .and(CustomerReach.visibleTo(viewer, operation))
                .orderBy(CARD.ID)
                .forUpdate()
                .fetchInto(CARD);
    }

    /**
     * Keeps a card from being merged or removed until the transaction ends: for writing beside it
     * what does not change it. @throws Refusal as {@link #lock}
     */
    public void hold(Viewer viewer, String operation, long id) {
        if (holds(viewer, operation, id)) return;
        requireVisible(viewer, operation, id);
        // visible again since: one more try, or it is gone
        if (!holds(viewer, operation, id)) throw Refusal.missing("customer");
    }

    /** Whether it is there to be held. */
    public boolean holds(Viewer viewer, String operation, long id) {
        // waits for a merge that has it, and then looks again whether it is still there
        return db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.ID.eq(id))
                        .and(CustomerReach.visibleTo(viewer, operation))
                        .forShare()
                        .fetchOne()
                != null;
    }

    /** Without a lock. @throws Refusal as {@link #lock} */
    public StoredCard read(Viewer viewer, String operation, long id) {
        Record row =
                db.selectFrom(CARD)
                        .where(CARD.ID.eq(id))
                        .and(CustomerReach.visibleTo(viewer, operation))
                        .fetchOne();
        if (row != null) return stored(row);
        requireVisible(viewer, operation, id);
        throw Refusal.missing("customer");
    }

    /**
     * @throws Refusal {@code customer.missing} when it is not within reach
     */
    public void requireVisible(Viewer viewer, String operation, long id) {
        if (db.fetchExists(CARD, CARD.ID.eq(id).and(CustomerReach.visibleTo(viewer, operation))))
            return;
        if (!operation.equals("customer.read")
                && db.fetchExists(
                        CARD, CARD.ID.eq(id).and(CustomerReach.visibleTo(viewer, "customer.read"))))
            throw Refusal.forbidden("customer.not-granted");
        throw Refusal.missing("customer");
    }

    /** What people call it by. */
    public String number(long id) {
        return db.select(CARD.NUMBER).from(CARD).where(CARD.ID.eq(id)).fetchSingle().value1();
    }

    public boolean reaches(Viewer viewer, String operation, long id) {
        return db.fetchExists(CARD, CARD.ID.eq(id).and(CustomerReach.visibleTo(viewer, operation)));
    }

    public StoredCard stored(Record row) {
        Map<Long, Boolean> sharers = new HashMap<>();
        db.select(COLLABORATOR.PERSON_ID, COLLABORATOR.MAY_EDIT)
                .from(COLLABORATOR)
                .where(COLLABORATOR.CARD_ID.eq(row.get(CARD.ID)))
                .and(COLLABORATOR.UNTIL_AT.isNull().or(COLLABORATOR.UNTIL_AT.gt(clock.instant())))
                .forEach(each -> sharers.put(each.value1(), each.value2()));
        CardPlace place =
                new CardPlace(
                        row.get(CARD.OWNER_ID),
                        row.get(CARD.UNIT_ID),
                        row.get(CARD.BRANCH_ID),
                        sharers,
                        borrowers(row.get(CARD.ID)));
        return new StoredCard(
                row.get(CARD.ID),
                row.get(CARD.NUMBER),
                row.get(CARD.KIND),
                row.get(CARD.STAGE),
                row.get(CARD.VERSION),
                place,
                state(row),
                row.get(CARD.CONFIRMED_AT),
                row.get(CARD.INTERNAL_UNIT));
    }

    private Map<Long, String> borrowers(long card) {
        Map<Long, String> borrowers = new HashMap<>();
        db.select(LOAN.BORROWER_ID, LOAN.NUMBER)
                .from(LOAN_CARD)
                .join(LOAN)
                .on(LOAN.ID.eq(LOAN_CARD.LOAN_ID))
                .where(LOAN_CARD.CARD_ID.eq(card))
                .and(CustomerReach.lent())
                .orderBy(LOAN.ID)
                .forEach(each -> borrowers.put(each.value1(), each.value2()));
        return borrowers;
    }

    public CardState state(Record row) {
        return state(row, fields.all());
    }

    /** Of a row that holds what these fields need. */
    public CardState state(Record row, Collection<CardField> read) {
        CardState state = new CardState();
        boolean profile = false;
        for (CardField field : read)
            if (field.column() == null) profile = true;
            else state.put(field.key(), row.get(field.column()));
        if (profile) profiles.read(row.get(CARD.PROFILE)).forEach(state::put);
        return state;
    }

    /**
     * Columns and profile of a state, ready to be set; derived columns (sort key, name key,
     * quality) included.
     */
    public Map<Field<?>, @Nullable Object> columns(String kind, CardState state) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        Map<String, @Nullable Object> profile = new HashMap<>(state.values());
        for (CardField field : fields.all()) {
            if (field.column() == null) continue;
            columns.put(field.column(), state.get(field.key()));
            profile.remove(field.key());
        }
        String name = String.valueOf(state.text("name"));
        columns.put(CARD.NAME_SORT, NameForms.sort(kind, name));
        columns.put(CARD.NAME_KEY, NameForms.key(kind, name));
        columns.put(CARD.PROFILE, profiles.write(profile));
        return columns;
    }

    /** Stores the new state over the locked one. @throws Refusal {@code version.stale} */
    public void replace(StoredCard before, CardState after, int quality) {
        Map<Field<?>, @Nullable Object> columns = columns(before.kind(), after);
        columns.put(CARD.VERSION, before.version() + 1);
        columns.put(CARD.UPDATED_AT, clock.instant());
        columns.put(CARD.QUALITY, (short) quality);
        int done =
                db.update(CARD)
                        .set(columns)
                        .where(CARD.ID.eq(before.id()))
                        .and(CARD.VERSION.eq(before.version()))
                        .execute();
        if (done == 0) throw Refusal.conflict("version.stale");
    }
}
