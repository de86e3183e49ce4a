package zhike.customer.note;

import static zhike.customer.db.Tables.NOTE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notes of a customer: pinned ones first, then the newest. */
@Component
class NoteList {
    private static final Field<String> BY = Names.ofPerson(NOTE.AUTHOR_ID).as("by_name");

    record Note(
            long id,
            Named author,
            String body,
            List<Named> mentions,
            boolean pinned,
            Instant at,
            @Nullable Instant editedAt,
            Map<String, Boolean> can) {}

    private final DSLContext db;
    private final Staff staff;
    private final Clock clock;
    private final CardStore cards;
    private final Settings settings;
    private final SettingGroup<NoteSettings> group;

    NoteList(
            DSLContext db,
            Clock clock,
            CardStore cards,
            Settings settings,
            SettingGroup<NoteSettings> group,
            Staff staff) {
        this.db = db;
        this.staff = staff;
        this.clock = clock;
        this.cards = cards;
        this.settings = settings;
        this.group = group;
    }

    Page<Note> page(Viewer viewer, long cardId, @Nullable Cursor after, int limit) {
        cards.requireVisible(viewer, "customer.read", cardId);
        var rows =
                select().where(NOTE.CARD_ID.eq(cardId))
                        .and(NOTE.REMOVED_AT.isNull())
                        .and(
                                after == null
                                        ? DSL.noCondition()
                                        : DSL.row(NOTE.PINNED, NOTE.ID)
                                                .lt(
                                                        after.string(0).equals("true"),
                                                        after.number(1)))
                        .orderBy(NOTE.PINNED.desc(), NOTE.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Map<Long, String> names = names(rows);
        boolean mayEdit = cards.reaches(viewer, "customer.edit", cardId);
        return Page.of(
                        List.<Record>copyOf(rows),
                        limit,
                        last -> Cursor.of(last.get(NOTE.PINNED), last.get(NOTE.ID)))
                .map(row -> note(viewer, row, names, mayEdit));
    }

    Note one(Viewer viewer, long cardId, long id) {
        var row = select().where(NOTE.ID.eq(id)).and(NOTE.CARD_ID.eq(cardId)).fetchSingle();
        return note(
                viewer, row, names(List.of(row)), cards.reaches(viewer, "customer.edit", cardId));
    }

    private org.jooq.SelectJoinStep<? extends Record> select() {
        return db.select(NOTE.fields()).select(BY).from(NOTE);
    }

    private Note note(Viewer viewer, Record row, Map<Long, String> names, boolean mayEdit) {
        boolean change = mayEdit || own(viewer, row.get(NOTE.AUTHOR_ID), row.get(NOTE.AT));
        List<Named> mentions =
                Arrays.stream(row.get(NOTE.MENTIONS))
                        .map(id -> new Named(id, names.getOrDefault(id, "")))
                        .toList();
        return new Note(
                row.get(NOTE.ID),
                new Named(row.get(NOTE.AUTHOR_ID), row.get(BY)),
                row.get(NOTE.BODY),
                mentions,
                row.get(NOTE.PINNED),
                row.get(NOTE.AT),
                row.get(NOTE.EDITED_AT),
                Map.of("edit", change, "remove", change));
    }

    /** Whether it is theirs and still fresh. */
    boolean own(Viewer viewer, long author, Instant at) {
        return author == viewer.personId()
                && at.plus(Duration.ofHours(settings.get(group).ownHours()))
                        .isAfter(clock.instant());
    }

    private Map<Long, String> names(List<? extends Record> rows) {
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.addAll(Arrays.asList(row.get(NOTE.MENTIONS))));
        return ids.isEmpty() ? Map.of() : staff.names(ids);
    }
}
