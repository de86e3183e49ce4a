package zhike.access;

import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Delegations in force: who acts for whom, in what. */
@Component
class Delegations {
    /**
     * @param operations at most these, and only those that {@code from} may do
     */
    record InForce(long from, long to, Set<String> operations) {}

    private final DSLContext db;
    private final Clock clock;

    Delegations(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What the person was lent and may use now or later, whatever the givers can lend at that time.
     */
    Set<String> lentFromNowOn(long to) {
        return db
                .select(DELEGATION.OPERATIONS)
                .from(DELEGATION)
                .where(DELEGATION.TO_PERSON.eq(to))
                .and(DELEGATION.ENDED_AT.isNull())
                .and(DELEGATION.ENDS_AT.gt(clock.instant()))
                .fetch(DELEGATION.OPERATIONS)
                .stream()
                .flatMap(Arrays::stream)
                .collect(Collectors.toSet());
    }

    /**
     * @param which on {@code identity.delegation}; who is away for good delegates nothing
     */
    List<InForce> of(Condition which) {
        return db.select(DELEGATION.FROM_PERSON, DELEGATION.TO_PERSON, DELEGATION.OPERATIONS)
                .from(DELEGATION)
                .join(PERSON)
                .on(PERSON.ID.eq(DELEGATION.FROM_PERSON))
                .and(PERSON.STATE.eq("active"))
                .where(which)
                .and(DELEGATION.ENDED_AT.isNull())
                .and(DELEGATION.STARTS_AT.le(clock.instant()))
                .and(DELEGATION.ENDS_AT.gt(clock.instant()))
                .fetch(
                        row ->
                                new InForce(
                                        row.value1(),
                                        row.value2(),
                                        Set.copyOf(List.of(row.value3()))));
    }
}
