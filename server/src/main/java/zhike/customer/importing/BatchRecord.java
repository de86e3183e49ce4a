package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.platform.trail.Trail;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps what became of the rows of a batch: the rows themselves, their fingerprints, the sums, one
 * line in the trail.
 */
@Component
class BatchRecord {
    private final DSLContext db;
    private final Copying copying;
    private final KnownReferences references;
    private final ObjectMapper json;
    private final Trail trail;

    BatchRecord(
            DSLContext db,
            Copying copying,
            KnownReferences references,
            ObjectMapper json,
            Trail trail) {
        this.db = db;
        this.copying = copying;
        this.references = references;
        this.json = json;
        this.trail = trail;
    }

    void keep(RunFacts run, List<RowResult> results) {
        rows(run.importId(), results);
        prints(run, results);
        Counts counts = Counts.of(results);
        long takenTo = results.getLast().source.ordinal();
        sums(run, results, counts, takenTo);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("fromLine", results.getFirst().source.mapped().line());
        detail.put("toLine", results.getLast().source.mapped().line());
        for (Outcome outcome : Outcome.values()) detail.put(outcome.code(), counts.of(outcome));
        trail.record("customer.imported", "import", run.importId(), run.name(), detail);
    }

    private void rows(long importId, List<RowResult> results) {
        CopyText rows = new CopyText();
        for (RowResult result : results) {
            if (result.outcome == Outcome.CREATED && result.faults.isEmpty()) continue;
            boolean refused = result.outcome == Outcome.REFUSED;
            rows.add(importId)
                    .add(result.source.ordinal())
                    .add(result.source.mapped().line())
                    .add(result.outcome.code())
                    .add(result.cardId())
                    .add(refused ? json.writeValueAsString(result.source.cells()) : null)
                    .add(result.faults.isEmpty() ? null : json.writeValueAsString(result.faults))
                    .add(result.added.isEmpty() ? null : json.writeValueAsString(result.added))
                    .end();
        }
        copying.into(
                "customer.import_row (import_id, ordinal, line, outcome, card_id, cells, errors,"
                        + " added)",
                rows);
    }

    /** Of new customers they are copied; those of customers who were there may be known already. */
    private void prints(RunFacts run, List<RowResult> results) {
        CopyText fresh = new CopyText();
        Set<Print> known = new LinkedHashSet<>();
        Set<Print> seen = new LinkedHashSet<>();
        for (RowResult result : results) {
            // what was left alone has not come in: another policy may want it later
            if (result.row == null
                    || run.policy() == Policy.SKIP && result.outcome != Outcome.CREATED) continue;
            long cardId = Objects.requireNonNull(result.cardId());
            for (long hash : result.row.prints()) {
                Print print = new Print(hash, cardId);
                if (result.fresh == null) known.add(print);
                else if (seen.add(print)) fresh.add(hash).add(cardId).add(run.importId()).end();
            }
        }
        references.unasked(
                () -> copying.into("customer.fingerprint (hash, card_id, import_id)", fresh));
        if (known.isEmpty()) return;
        db.execute(
                "insert into customer.fingerprint (hash, card_id, import_id) select hash, card_id,"
                    + " {2} from unnest({0}, {1}) as print (hash, card_id) on conflict do nothing",
                DSL.val(known.stream().map(Print::hash).toArray(Long[]::new)),
                DSL.val(known.stream().map(Print::cardId).toArray(Long[]::new)),
                DSL.val(run.importId()));
    }

    private record Print(long hash, long cardId) {}

    private void sums(RunFacts run, List<RowResult> results, Counts counts, long takenTo) {
        Set<String> closed = new LinkedHashSet<>();
        for (RowResult result : results)
            if (result.row != null) closed.addAll(result.row.closedMet());
        var update =
                db.update(IMPORT)
                        .set(IMPORT.TAKEN_TO, takenTo)
                        .set(IMPORT.TOTAL, IMPORT.TOTAL.plus(counts.total()))
                        .set(IMPORT.CREATED, IMPORT.CREATED.plus(counts.of(Outcome.CREATED)))
                        .set(IMPORT.UPDATED, IMPORT.UPDATED.plus(counts.of(Outcome.UPDATED)))
                        .set(IMPORT.UNCHANGED, IMPORT.UNCHANGED.plus(counts.of(Outcome.UNCHANGED)))
                        .set(IMPORT.MERGED, IMPORT.MERGED.plus(counts.of(Outcome.MERGED)))
                        .set(IMPORT.REFUSED, IMPORT.REFUSED.plus(counts.of(Outcome.REFUSED)))
                        .set(IMPORT.WARNINGS, IMPORT.WARNINGS.plus(counts.warnings()));
        if (!closed.isEmpty())
            update =
                    update.set(
                            IMPORT.CLOSED_FIELDS,
                            DSL.field(
                                    "array(select distinct unnest({0} || {1}) order by 1)",
                                    String[].class,
                                    IMPORT.CLOSED_FIELDS,
                                    DSL.val(closed.toArray(String[]::new))));
        update.where(IMPORT.ID.eq(run.importId())).execute();
    }
}
