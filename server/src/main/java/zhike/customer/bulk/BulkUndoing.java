package zhike.customer.bulk;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.access.Viewer;
import zhike.customer.card.CardState.Change;
import zhike.customer.card.CardStore;
import zhike.customer.card.ChangeCause;
import zhike.customer.field.CardFields;
import zhike.customer.history.KeptChange;
import zhike.customer.lifecycle.StageChange;
import zhike.customer.ownership.Handover;
import zhike.customer.tag.Tagging;
import zhike.platform.error.Refusal;
import zhike.platform.job.JobRun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes back one batch of what a bulk deed changed: only where the value is still the one that the
 * deed set.
 */
@Component
class BulkUndoing {
    static final String CAUSE = "bulk.undo";

    /** The customers of a batch that go back to the same. */
    private record Way(
            String key, @Nullable Object from, @Nullable Object fromUnit, @Nullable Object to) {}

    private final DSLContext db;
    private final CardStore cards;
    private final CardFields fields;
    private final FieldSetting setting;
    private final StageChange stages;
    private final Handover handover;
    private final Tagging tagging;
    private final TransactionTemplate transaction;

    BulkUndoing(
            DSLContext db,
            CardStore cards,
            CardFields fields,
            FieldSetting setting,
            StageChange stages,
            Handover handover,
            Tagging tagging,
            TransactionTemplate transaction) {
        this.db = db;
        this.cards = cards;
        this.fields = fields;
        this.setting = setting;
        this.stages = stages;
        this.handover = handover;
        this.tagging = tagging;
        this.transaction = transaction;
    }

    List<KeptChange> entries(long jobId, long after) {
        return db.selectFrom(CHANGE)
                .where(CHANGE.CAUSE.eq(BulkJob.CAUSE))
                .and(CHANGE.CAUSE_ID.eq(jobId))
                .and(CHANGE.SUBJECT.eq("card"))
                .and(CHANGE.ID.gt(after))
                .orderBy(CHANGE.ID)
                .limit(BulkJob.BATCH)
                .fetch(row -> KeptChange.of(row, fields));
    }

    /**
     * Each way in a transaction of its own: one that is refused (an owner who has left) does not
     * stop the others.
     */
    BulkUndoMemory takeBack(
            Viewer viewer,
            List<KeptChange> entries,
            JobRun run,
            BulkUndoMemory from,
            String reason) {
        Map<Way, List<Long>> ways = new LinkedHashMap<>();
        for (KeptChange entry : entries)
            ways.computeIfAbsent(way(entry.fields()), any -> new ArrayList<>()).add(entry.cardId());
        BulkUndoMemory memory = from;
        for (var each : List.copyOf(ways.entrySet()).subList(from.ways(), ways.size()))
            memory = one(viewer, each.getKey(), each.getValue(), run, memory, reason);
        return memory;
    }

    private BulkUndoMemory one(
            Viewer viewer,
            Way way,
            List<Long> ids,
            JobRun run,
            BulkUndoMemory before,
            String reason) {
        try {
            return Objects.requireNonNull(
                    transaction.execute(
                            status ->
                                    kept(
                                            run,
                                            before.and(
                                                    ids.size(),
                                                    ChangeCause.during(
                                                            CAUSE,
                                                            run.id(),
                                                            () ->
                                                                    held(
                                                                            viewer, way, ids,
                                                                            reason))))));
        } catch (Refusal refusal) {
            return kept(
                    run, before.and(ids.size(), BulkOutcome.skipped(ids.size(), refusal.code())));
        }
    }

    private static BulkUndoMemory kept(JobRun run, BulkUndoMemory memory) {
        run.checkpoint(memory.looked(), memory);
        return memory;
    }

    /** Where they go back to is locked before them, as who moves a unit does. */
    private BulkOutcome held(Viewer viewer, Way way, List<Long> ids, String reason) {
        if (way.key().equals("owner")) handover.hold((Long) way.from(), (Long) way.fromUnit());
        return unchanged(viewer, way, ids, reason);
    }

    /** Compared under the lock of the rows, so that nobody's value of just now is overwritten. */
    private BulkOutcome unchanged(Viewer viewer, Way way, List<Long> ids, String reason) {
        Map<Long, Map<String, @Nullable Object>> now = now(ids);
        List<Long> same =
                ids.stream()
                        .filter(
                                id ->
                                        now.containsKey(id)
                                                && Objects.equals(
                                                        now.get(id).get(way.key()), way.to()))
                        .toList();
        BulkOutcome changed = BulkOutcome.skipped(ids.size() - same.size(), "changed-since");
        return same.isEmpty() ? changed : changed.and(back(viewer, way, same, reason));
    }

    private BulkOutcome back(Viewer viewer, Way way, List<Long> ids, String reason) {
        return switch (way.key()) {
            case "stage" ->
                    BulkOutcome.of(
                            stages.setAll(viewer, ids, String.valueOf(way.from()), reason),
                            ids.size(),
                            "out-of-reach");
            case "owner" ->
                    BulkOutcome.of(
                            handover.giveAll(
                                    viewer,
                                    ids,
                                    (Long) way.from(),
                                    way.from() == null ? (Long) way.fromUnit() : null,
                                    reason),
                            ids.size(),
                            "out-of-reach");
            case "tags" ->
                    BulkOutcome.of(
                            tagging.write(
                                            cards.lockAll(viewer, "customer.edit", ids),
                                            list(way.from()),
                                            without(list(way.to()), list(way.from())),
                                            "edit",
                                            null)
                                    .size(),
                            ids.size(),
                            "out-of-reach");
            default -> setting.set(viewer, ids, fields.require(way.key()), way.from());
        };
    }

    private static Way way(Map<String, Change> changed) {
        String key =
                changed.containsKey("owner") || changed.containsKey("unit")
                        ? "owner"
                        : changed.keySet().iterator().next();
        Change change = changed.get(key);
        Change unit = changed.get("unit");
        return new Way(
                key,
                change == null ? null : change.from(),
                unit == null ? null : unit.from(),
                change == null ? null : change.to());
    }

    private Map<Long, Map<String, @Nullable Object>> now(List<Long> ids) {
        var rows =
                db.selectFrom(CARD)
                        .where(CARD.ID.in(ids))
                        .and(CARD.REMOVED_AT.isNull())
                        .orderBy(CARD.ID)
                        .forUpdate()
                        .fetch();
        Map<Long, List<Long>> tags = tagging.of(ids);
        Map<Long, Map<String, @Nullable Object>> now = new HashMap<>();
        rows.forEach(
                row -> {
                    Map<String, @Nullable Object> stands = new HashMap<>(cards.state(row).values());
                    stands.put("stage", row.getStage());
                    stands.put("owner", row.getOwnerId());
                    stands.put("tags", tags.get(row.getId()));
                    now.put(row.getId(), stands);
                });
        return now;
    }

    private static List<Long> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(each -> ((Number) each).longValue()).toList()
                : List.of();
    }

    private static List<Long> without(List<Long> all, List<Long> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }
}
