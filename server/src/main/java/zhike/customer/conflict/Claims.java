package zhike.customer.conflict;

import static zhike.customer.db.Tables.CLAIM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.db.tables.records.ClaimRecord;
import zhike.customer.db.tables.records.ConflictRecord;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Both claims with the earliest record of each, and whose is the earliest. */
@Component
class Claims {
    /** One of them. @param earliest null where the history knows nothing */
    record Weighed(ClaimRecord claim, EarliestRecords.@Nullable Earliest earliest) {}

    private final DSLContext db;
    private final EarliestRecords records;

    Claims(DSLContext db, EarliestRecords records) {
        this.db = db;
        this.records = records;
    }

    List<Weighed> of(ConflictRecord conflict) {
        boolean open = conflict.getState().equals("open");
        return db.selectFrom(CLAIM)
                .where(CLAIM.CONFLICT_ID.eq(conflict.getId()))
                .orderBy(CLAIM.MADE_AT, CLAIM.PERSON_ID)
                .fetch()
                .map(claim -> new Weighed(claim, open ? now(conflict, claim) : then(claim)));
    }

    /** Both files count, for whoever claims: one customer is one customer. */
    private EarliestRecords.@Nullable Earliest now(ConflictRecord conflict, ClaimRecord claim) {
        List<Long> others =
                db.select(CLAIM.OTHER_CARD_ID)
                        .from(CLAIM)
                        .where(CLAIM.CONFLICT_ID.eq(conflict.getId()))
                        .and(CLAIM.OTHER_CARD_ID.isNotNull())
                        .fetch(CLAIM.OTHER_CARD_ID);
        return records.of(
                claim.getPersonId(),
                Stream.concat(Stream.of(conflict.getCardId()), others.stream()).toList());
    }

    private static EarliestRecords.@Nullable Earliest then(ClaimRecord claim) {
        Instant at = claim.getEarliestAt();
        return at == null ? null : new EarliestRecords.Earliest(claim.getEarliestKind(), at);
    }

    /** Whose record is the earliest; of two at the same time, who claimed first. */
    static Optional<Long> suggested(List<Weighed> claims) {
        return claims.stream()
                .filter(each -> each.earliest() != null)
                .min(Comparator.comparing(each -> Objects.requireNonNull(each.earliest()).at()))
                .map(each -> each.claim().getPersonId());
    }

    /** As the records are at the ruling, for ever. */
    void keep(List<Weighed> claims) {
        for (Weighed each : claims) {
            EarliestRecords.Earliest earliest = each.earliest();
            if (earliest == null) continue;
            each.claim().setEarliestKind(earliest.kind());
            each.claim().setEarliestAt(earliest.at());
            each.claim().update();
        }
    }
}
