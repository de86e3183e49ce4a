package zhike.access.role;

import static zhike.access.db.Tables.FIELD_RULE;
import static zhike.access.db.Tables.PERMISSION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;
import static zhike.identity.db.Tables.ROLE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.PeopleChanged;
import zhike.identity.StaffRights;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes, changes and removes roles: only with role.manage over all, and nobody makes their own role
 * larger.
 */
@Component
class RoleKeeping {
    private record Existing(String code, String nameZh, boolean builtIn, int version) {}

    private final DSLContext db;
    private final Operations operations;
    private final StaffRights rights;
    private final Broadcast broadcast;
    private final Trail trail;

    RoleKeeping(
            DSLContext db,
            Operations operations,
            StaffRights rights,
            Broadcast broadcast,
            Trail trail) {
        this.db = db;
        this.operations = operations;
        this.rights = rights;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    @Transactional
    public long create(RoleInput input, Viewer viewer) {
        check(input, viewer, null);
        long id =
                db.insertInto(ROLE, ROLE.CODE, ROLE.NAME_ZH, ROLE.NAME_EN)
                        .values(input.code(), input.nameZh().strip(), input.nameEn().strip())
                        .returningResult(ROLE.ID)
                        .fetchSingle()
                        .value1();
        write(id, input);
        trail.record(
                "role.created",
                "role",
                id,
                input.nameZh().strip(),
                Map.of("permissions", words(input)));
        return id;
    }

    @Transactional
    public void change(long id, RoleInput input, Viewer viewer) {
        check(input, viewer, id);
        Existing role = existing(id);
        if (!Objects.equals(role.version(), input.version()))
            throw Refusal.conflict("version.stale");
        if (role.builtIn() && !role.code().equals(input.code()))
            throw Refusal.invalid("code", "role.built-in");
        Set<String> before =
                new TreeSet<>(
                        db.select(PERMISSION.OPERATION.concat(":").concat(PERMISSION.REACH))
                                .from(PERMISSION)
                                .where(PERMISSION.ROLE_ID.eq(id))
                                .fetch(0, String.class));
        Set<String> rulesBefore = RuleWords.of(rules(id));
        if (!before.containsAll(words(input)) || RuleWords.milder(rules(id), input.rules()))
            refuseLarger(id, viewer);
        db.update(ROLE)
                .set(ROLE.CODE, input.code())
                .set(ROLE.NAME_ZH, input.nameZh().strip())
                .set(ROLE.NAME_EN, input.nameEn().strip())
                .set(ROLE.VERSION, role.version() + 1)
                .where(ROLE.ID.eq(id))
                .execute();
        List<Long> holders = holders(id);
        rights.keepingAdministrators(() -> write(id, input));
        // whoever holds this role besides others must not come to hold together what must be apart
        for (long holder : holders) rights.refuseMixed(holder, Set.of());
        broadcast.tell(PeopleChanged.TOPIC, "role " + id);
        trail.record(
                "role.changed",
                "role",
                id,
                input.nameZh().strip(),
                Map.of(
                        "from",
                        before,
                        "to",
                        words(input),
                        "rulesBefore",
                        rulesBefore,
                        "rulesAfter",
                        RuleWords.of(input.rules())));
    }

    /** A right more or a rule that is milder makes everybody larger who holds the role. */
    private void refuseLarger(long id, Viewer viewer) {
        if (!rights.decidesRoles()) throw Refusal.forbidden("role.lent");
        if (db.fetchExists(
                PERSON_ROLE,
                PERSON_ROLE.ROLE_ID.eq(id).and(PERSON_ROLE.PERSON_ID.eq(viewer.personId()))))
            throw Refusal.forbidden("role.own-larger");
    }

    private List<RoleInput.Rule> rules(long id) {
        return db.select(FIELD_RULE.KIND, FIELD_RULE.FIELD, FIELD_RULE.RULE)
                .from(FIELD_RULE)
                .where(FIELD_RULE.ROLE_ID.eq(id))
                .fetch(row -> new RoleInput.Rule(row.value1(), row.value2(), row.value3()));
    }

    @Transactional
    public void remove(long id, Viewer viewer) {
        if (!viewer.reach("role.manage").all()) throw Refusal.forbidden("role.needs-all");
        Existing role = existing(id);
        if (role.builtIn()) throw Refusal.conflict("role.built-in");
        if (db.fetchExists(PERSON_ROLE, PERSON_ROLE.ROLE_ID.eq(id)))
            throw Refusal.conflict("role.held");
        db.deleteFrom(ROLE).where(ROLE.ID.eq(id)).execute();
        broadcast.tell(PeopleChanged.TOPIC, "role " + id);
        trail.record("role.removed", "role", id, role.nameZh());
    }

    /**
     * Locked, so that nobody is lent or given anything meanwhile; always in the same order, and
     * before the administrators.
     */
    private List<Long> holders(long role) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(
                        PERSON.ID.in(
                                DSL.select(PERSON_ROLE.PERSON_ID)
                                        .from(PERSON_ROLE)
                                        .where(PERSON_ROLE.ROLE_ID.eq(role))))
                .orderBy(PERSON.ID)
                .forNoKeyUpdate()
                .fetch(PERSON.ID);
    }

    private Existing existing(long id) {
        Existing role =
                db.select(ROLE.CODE, ROLE.NAME_ZH, ROLE.BUILT_IN, ROLE.VERSION)
                        .from(ROLE)
                        .where(ROLE.ID.eq(id))
                        .forUpdate()
                        .fetchOne(
                                row ->
                                        new Existing(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4()));
        if (role == null) throw Refusal.missing("role");
        return role;
    }

    private void check(RoleInput input, Viewer viewer, @Nullable Long own) {
        if (!viewer.reach("role.manage").all()) throw Refusal.forbidden("role.needs-all");
        Set<String> seen = new HashSet<>();
        List<RoleInput.Grant> grants = input.permissions();
        for (int at = 0; at < grants.size(); at++) {
            Operation operation = operations.find(grants.get(at).operation());
            if (operation == null || !seen.add(operation.code()))
                throw Refusal.invalid("permissions[" + at + "].operation", "role.operation");
            if (!operation.allows(grants.get(at).reach()))
                throw Refusal.invalid("permissions[" + at + "].reach", "role.reach");
        }
        Separation.check(seen, "permissions");
        Set<List<String>> fields = new HashSet<>();
        for (int at = 0; at < input.rules().size(); at++)
            if (!fields.add(List.of(input.rules().get(at).kind(), input.rules().get(at).field())))
                throw Refusal.invalid("fieldRules[" + at + "].field", "role.rule.double");
        Long taken =
                db.select(ROLE.ID).from(ROLE).where(ROLE.CODE.eq(input.code())).fetchOne(ROLE.ID);
        if (taken != null && !taken.equals(own)) throw Refusal.invalid("code", "role.code.taken");
    }

    private void write(long id, RoleInput input) {
        db.deleteFrom(PERMISSION).where(PERMISSION.ROLE_ID.eq(id)).execute();
        db.deleteFrom(FIELD_RULE).where(FIELD_RULE.ROLE_ID.eq(id)).execute();
        input.permissions()
                .forEach(
                        grant ->
                                db.insertInto(PERMISSION)
                                        .values(id, grant.operation(), grant.reach())
                                        .execute());
        input.rules()
                .forEach(
                        rule ->
                                db.insertInto(FIELD_RULE)
                                        .values(id, rule.kind(), rule.field(), rule.rule())
                                        .execute());
    }

    private static Set<String> words(RoleInput input) {
        return input.permissions().stream()
                .map(grant -> grant.operation() + ":" + grant.reach())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
