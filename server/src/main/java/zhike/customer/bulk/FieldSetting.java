package zhike.customer.bulk;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardState;
import zhike.customer.card.CardStore;
import zhike.customer.card.ChangeLog;
import zhike.customer.card.FoundBy;
import zhike.customer.card.MatchKeys;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.QualityScore;
import zhike.customer.card.SearchUpkeep;
import zhike.customer.db.tables.records.CardRecord;
import zhike.customer.field.CardField;
import zhike.customer.field.ProfileJson;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One field of one batch of customers set to one value: one statement each for cards, history,
 * timeline, points, search and match keys.
 */
@Component
class FieldSetting {
    private static final Set<String> REACHED_BY = Set.of("phone", "mobile", "email");

    /** What {@link zhike.customer.card.MatchRecords} reads. */
    private static final Set<String> MATCHED_BY =
            Set.of(
                    "name",
                    "short_name",
                    "credit_code",
                    "id_number",
                    "birth_on",
                    "phone",
                    "mobile",
                    "email",
                    "website",
                    "region",
                    "address",
                    "postcode");

    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final ProfileJson profiles;
    private final QualityScore quality;
    private final PointUpkeep points;
    private final SearchUpkeep search;
    private final MatchKeys keys;
    private final ChangeLog changes;
    private final CustomerTimeline timeline;
    private final Trail trail;

    FieldSetting(
            DSLContext db,
            Clock clock,
            CardStore cards,
            ProfileJson profiles,
            QualityScore quality,
            PointUpkeep points,
            SearchUpkeep search,
            MatchKeys keys,
            ChangeLog changes,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.profiles = profiles;
        this.quality = quality;
        this.points = points;
        this.search = search;
        this.keys = keys;
        this.changes = changes;
        this.timeline = timeline;
        this.trail = trail;
    }

    BulkOutcome set(Viewer viewer, List<Long> ids, CardField field, @Nullable Object value) {
        List<CardRecord> rows = cards.lockAll(viewer, "customer.edit", ids, CARD.fields());
        Map<Long, CardState> after = new LinkedHashMap<>();
        Map<Long, Short> scores = new HashMap<>();
        List<ChangeLog.Entry> entries = new ArrayList<>();
        int otherKind = 0;
        for (CardRecord row : rows) {
            if (!field.appliesTo(row.getKind())) {
                otherKind++;
                continue;
            }
            CardState before = cards.state(row);
            if (Objects.equals(before.get(field.key()), value)) continue;
            CardState state = before.copy();
            state.put(field.key(), value);
            after.put(row.getId(), state);
            scores.put(
                    row.getId(),
                    (short) quality.of(row.getKind(), state, row.getConfirmedAt()).score());
            entries.add(new ChangeLog.Entry(row.getId(), "card", before.to(state)));
        }
        if (!after.isEmpty()) write(field, value, after, scores, entries);
        return new BulkOutcome(after.size(), Map.of())
                .and(BulkOutcome.skipped(otherKind, "other-kind"))
                .and(BulkOutcome.skipped(rows.size() - otherKind - after.size(), "unchanged"))
                .and(BulkOutcome.skipped(ids.size() - rows.size(), "out-of-reach"));
    }

    private void write(
            CardField field,
            @Nullable Object value,
            Map<Long, CardState> after,
            Map<Long, Short> scores,
            List<ChangeLog.Entry> entries) {
        List<Long> ids = List.copyOf(after.keySet());
        var fresh =
                DSL.table(
                                "unnest({0}, {1})",
                                DSL.val(ids.toArray(Long[]::new)),
                                DSL.val(ids.stream().map(scores::get).toArray(Short[]::new)))
                        .as("fresh", "id", "score");
        Map<Field<?>, Object> columns = new HashMap<>();
        columns.put(CARD.VERSION, CARD.VERSION.plus(1));
        columns.put(CARD.UPDATED_AT, clock.instant());
        columns.put(CARD.QUALITY, DSL.field(DSL.name("fresh", "score"), Short.class));
        TableField<CardRecord, ?> column = field.column();
        if (column == null) columns.put(CARD.PROFILE, profile(field.key(), value));
        else columns.put(column, DSL.val(value, column));
        db.update(CARD)
                .set(columns)
                .from(fresh)
                .where(CARD.ID.eq(DSL.field(DSL.name("fresh", "id"), Long.class)))
                .execute();
        boolean reached = REACHED_BY.contains(field.key());
        if (reached) points.ofCards(after);
        if (reached || FoundBy.has(field.key())) search.refreshAll(ids);
        if (MATCHED_BY.contains(field.key())) keys.replace(ids);
        changes.addAll(entries, "edit", null);
        timeline.addAll(ids, "edited", Map.of("fields", List.of(field.key())));
        trail.record(
                "customer.bulk.edit",
                "customer",
                null,
                null,
                Map.of("customers", ids.size(), "field", field.key(), "ids", ids));
    }

    private Field<org.jooq.JSONB> profile(String key, @Nullable Object value) {
        return value == null
                ? DSL.field("{0} - {1}", org.jooq.JSONB.class, CARD.PROFILE, DSL.val(key))
                : DSL.field(
                        "{0} || {1}",
                        org.jooq.JSONB.class,
                        CARD.PROFILE,
                        DSL.val(profiles.write(Map.of(key, value))));
    }
}
