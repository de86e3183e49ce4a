package zhike.credit.release;

import static zhike.credit.db.Tables.RELEASE_BOUND;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.Organisation;
import zhike.identity.Organisations;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How large an order each role lets through by itself. */
@Component
class ReleaseBounds {
    private final DSLContext db;
    private final Organisations organisations;
    private final Trail trail;

    ReleaseBounds(DSLContext db, Organisations organisations, Trail trail) {
        this.db = db;
        this.organisations = organisations;
        this.trail = trail;
    }

    List<ReleaseForms.Bound> all() {
        return db.select(RELEASE_BOUND.ROLE, RELEASE_BOUND.AMOUNT, RELEASE_BOUND.VERSION)
                .from(RELEASE_BOUND)
                .orderBy(RELEASE_BOUND.AMOUNT.asc().nullsLast(), RELEASE_BOUND.ROLE)
                .fetch(Records.mapping(ReleaseForms.Bound::new));
    }

    /** Of several roles the widest counts; who has none of them lets nothing through alone. */
    boolean covers(long person, BigDecimal amount) {
        Organisation house = organisations.now();
        return all().stream()
                .filter(bound -> bound.amount() == null || bound.amount().compareTo(amount) >= 0)
                .anyMatch(bound -> house.withRole(bound.role()).contains(person));
    }

    @Transactional
    public void put(List<ReleaseForms.Bound> forms) {
        var there =
                db.selectFrom(RELEASE_BOUND)
                        .orderBy(RELEASE_BOUND.ROLE)
                        .forUpdate()
                        .fetchMap(RELEASE_BOUND.ROLE);
        Set<String> roles = organisations.roles(Locale.ROOT).keySet();
        Set<String> seen = new HashSet<>();
        for (ReleaseForms.Bound form : forms) {
            if (!roles.contains(form.role()) || !seen.add(form.role()))
                throw Refusal.invalid("role", "release.bound.role");
            var row = there.remove(form.role());
            if (row != null && !row.getVersion().equals(form.version()))
                throw Refusal.conflict("version.stale");
            boolean fresh = row == null;
            if (row == null) row = db.newRecord(RELEASE_BOUND);
            row.setRole(form.role());
            row.setAmount(form.amount());
            row.setVersion(fresh ? 0 : row.getVersion() + 1);
            if (fresh) row.insert();
            else row.update();
        }
        for (var left : there.values()) left.delete();
        trail.record("release.bounds.changed", null, null, null, Map.of("bounds", forms));
    }
}
