package zhike.customer.form;

import static zhike.customer.db.Tables.CUSTODIAN;
import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.CustodianSource;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 资料管理员: the named one of each branch; where nobody is named, who has the role there or at all. */
@Component
public class Custodians implements CustodianSource {
    private static final String ROLE = "custodian";
    private static final List<String> KEPT =
            List.of(FormState.APPROVED.code(), FormState.FORWARDED.code());

    /**
     * @param named null where nobody is
     * @param acting who keeps the papers now; null where there is nobody at all
     */
    record Branch(Named branch, @Nullable Named named, @Nullable Named acting) {}

    private final DSLContext db;
    private final Clock clock;
    private final Staff staff;
    private final Superiors superiors;
    private final Promises promises;
    private final Trail trail;

    Custodians(
            DSLContext db,
            Clock clock,
            Staff staff,
            Superiors superiors,
            Promises promises,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.staff = staff;
        this.superiors = superiors;
        this.promises = promises;
        this.trail = trail;
    }

    /** Who keeps the papers of a branch now. */
    public Optional<Long> of(long branch) {
        return named(branch).or(() -> byRole(branch));
    }

    @Override
    public Optional<Long> named(long branch) {
        return db.select(CUSTODIAN.PERSON_ID)
                .from(CUSTODIAN)
                .where(CUSTODIAN.BRANCH_ID.eq(branch))
                .and(Names.active(CUSTODIAN.PERSON_ID))
                .fetchOptional(CUSTODIAN.PERSON_ID);
    }

    private Optional<Long> byRole(long branch) {
        List<Long> branches = staff.branches().stream().map(Named::id).toList();
        Map<Long, List<Long>> holders = superiors.inRole(ROLE, branches);
        // of another branch always the same one
        return holders.getOrDefault(branch, List.of()).stream()
                .findFirst()
                .or(() -> holders.values().stream().flatMap(List::stream).min(Long::compare));
    }

    List<Branch> all() {
        Map<Long, Long> named =
                db.select(CUSTODIAN.BRANCH_ID, CUSTODIAN.PERSON_ID)
                        .from(CUSTODIAN)
                        .fetchMap(CUSTODIAN.BRANCH_ID, CUSTODIAN.PERSON_ID);
        return staff.branches().stream()
                .map(
                        branch ->
                                new Branch(
                                        branch,
                                        person(named.get(branch.id())),
                                        person(of(branch.id()).orElse(null))))
                .toList();
    }

    private @Nullable Named person(@Nullable Long id) {
        return id == null
                ? null
                : staff.find(id).map(each -> new Named(each.id(), each.name())).orElse(null);
    }

    /**
     * What waits for the one before goes over.
     *
     * @param person null for nobody by name
     */
    @Transactional
    public void name(Viewer viewer, long branch, @Nullable Long person) {
        if (staff.branches().stream().noneMatch(each -> each.id() == branch))
            throw Refusal.missing("unit");
        if (person == null)
            db.deleteFrom(CUSTODIAN).where(CUSTODIAN.BRANCH_ID.eq(branch)).execute();
        else {
            Staff.Member who =
                    staff.active(person)
                            .orElseThrow(
                                    () -> Refusal.invalid("personId", "form.custodian.unknown"));
            db.insertInto(CUSTODIAN)
                    .set(CUSTODIAN.BRANCH_ID, branch)
                    .set(CUSTODIAN.PERSON_ID, who.id())
                    .set(CUSTODIAN.NAMED_BY, viewer.personId())
                    .set(CUSTODIAN.NAMED_AT, clock.instant())
                    .onConflict(CUSTODIAN.BRANCH_ID)
                    .doUpdate()
                    .set(CUSTODIAN.PERSON_ID, who.id())
                    .set(CUSTODIAN.NAMED_BY, viewer.personId())
                    .set(CUSTODIAN.NAMED_AT, clock.instant())
                    .execute();
        }
        of(branch).ifPresent(next -> handOn(branch, next));
        trail.record(
                "form.custodian",
                "unit",
                branch,
                null,
                Map.of("personId", person == null ? "" : person));
    }

    private void handOn(long branch, long to) {
        List<Long> going =
                db.update(INFORMATION_FORM)
                        .set(INFORMATION_FORM.CUSTODIAN_ID, to)
                        .set(INFORMATION_FORM.VERSION, INFORMATION_FORM.VERSION.plus(1))
                        .where(INFORMATION_FORM.BRANCH_ID.eq(branch))
                        .and(INFORMATION_FORM.STATE.in(KEPT))
                        .and(INFORMATION_FORM.CUSTODIAN_ID.ne(to))
                        .returningResult(INFORMATION_FORM.ID)
                        .fetch(row -> row.value1());
        promises.reassign(AboutForm.FORWARD, AboutForm.KIND, going, to);
    }
}
