package zhike.promise;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.StandIns;
import zhike.promise.db.tables.records.GivenRecord;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands of promises, for the module whose papers they are about; asks for no rights. */
@Component
public class StandingPromises {
    /** One of them. @param ended kept or released */
    public record Owed(
            long id,
            String kind,
            long subjectId,
            @Nullable Long customerId,
            long ownerId,
            Instant due,
            String state,
            boolean late,
            boolean ended) {}

    private final DSLContext db;
    private final StandIns standIns;

    StandingPromises(DSLContext db, StandIns standIns) {
        this.db = db;
        this.standIns = standIns;
    }

    /** For whom the person keeps promises: themself, and those who lent them that. */
    public Set<Long> acting(long personId) {
        Set<Long> acting = new HashSet<>(standIns.whom(personId, "promise.keep"));
        acting.add(personId);
        return acting;
    }

    /** That one of these owes a promise of this kind about it, or kept it. */
    public static Condition heldBy(
            Collection<Long> owners, String kind, String subjectKind, Field<Long> subject) {
        return DSL.exists(
                DSL.selectOne()
                        .from(GIVEN)
                        .where(GIVEN.SUBJECT_ID.eq(subject))
                        .and(GIVEN.SUBJECT_KIND.eq(subjectKind))
                        .and(GIVEN.KIND.eq(kind))
                        .and(GIVEN.OWNER_ID.in(owners))
                        .and(GIVEN.STATE.ne(PromiseState.RELEASED.code())));
    }

    /** The latest of one kind for each of these subjects. */
    public Map<Long, Owed> of(String kind, String subjectKind, Collection<Long> subjects) {
        Map<Long, Owed> found = new HashMap<>();
        if (subjects.isEmpty()) return found;
        for (Owed each :
                list(
                        GIVEN.KIND
                                .eq(kind)
                                .and(GIVEN.SUBJECT_KIND.eq(subjectKind))
                                .and(GIVEN.SUBJECT_ID.in(subjects))))
            found.put(each.subjectId(), each);
        return found;
    }

    /** About which things of this sort the person owes a promise of this kind. */
    public Set<Long> owedBy(long ownerId, String kind, String subjectKind) {
        return db.selectDistinct(GIVEN.SUBJECT_ID)
                .from(GIVEN)
                .where(GIVEN.OWNER_ID.eq(ownerId))
                .and(GIVEN.KIND.eq(kind))
                .and(GIVEN.SUBJECT_KIND.eq(subjectKind))
                .and(GIVEN.ENDED_AT.isNull())
                .fetchSet(GIVEN.SUBJECT_ID);
    }

    /** All that a person owes to customers and has not ended, whoever the customers are. */
    public List<Owed> toCustomers(long ownerId) {
        return list(
                GIVEN.OWNER_ID
                        .eq(ownerId)
                        .and(GIVEN.ENDED_AT.isNull())
                        .and(GIVEN.CUSTOMER_ID.isNotNull()));
    }

    /** How many a person owes that are about no customer, or are of these kinds whomever about. */
    public int apart(long ownerId, Collection<String> kinds) {
        return db.fetchCount(
                GIVEN,
                GIVEN.OWNER_ID
                        .eq(ownerId)
                        .and(GIVEN.ENDED_AT.isNull())
                        .and(GIVEN.CUSTOMER_ID.isNull().or(GIVEN.KIND.in(kinds))));
    }

    private List<Owed> list(Condition which) {
        return db.selectFrom(GIVEN).where(which).orderBy(GIVEN.ID).fetch(StandingPromises::owed);
    }

    private static Owed owed(GivenRecord row) {
        return new Owed(
                row.getId(),
                row.getKind(),
                row.getSubjectId(),
                row.getCustomerId(),
                row.getOwnerId(),
                row.getDueAt(),
                row.getState(),
                row.getLate(),
                row.getEndedAt() != null);
    }
}
