package zhike.lead.giving;

import static zhike.lead.db.Tables.TERRITORY;
import static zhike.lead.db.Tables.TERRITORY_MEMBER;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Reach;
import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.lead.db.tables.records.TerritoryRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The territories in their order, and how they are changed. */
@Component
class Territories {
    private final DSLContext db;
    private final ObjectMapper json;
    private final Customers customers;
    private final Staff staff;
    private final Trail trail;

    Territories(DSLContext db, ObjectMapper json, Customers customers, Staff staff, Trail trail) {
        this.db = db;
        this.json = json;
        this.customers = customers;
        this.staff = staff;
        this.trail = trail;
    }

    List<Territory> all() {
        Map<Long, List<Territory.Member>> members = members();
        return db.selectFrom(TERRITORY)
                .orderBy(TERRITORY.POSITION, TERRITORY.ID)
                .fetch(
                        row ->
                                new Territory(
                                        row.getId(),
                                        row.getName(),
                                        json.readTree(row.getCriteria().data()),
                                        row.getPosition(),
                                        row.getActive(),
                                        row.getVersion(),
                                        members.getOrDefault(row.getId(), List.of())));
    }

    /**
     * All territories, for together they share out the company's leads and their order decides;
     * their members as far as the viewer may give to them. Who manages territories sets every
     * member of each and sees them all: the right has no reach, for a territory has no unit.
     */
    List<Territory> of(Viewer viewer) {
        return viewer.may("territory.manage") ? all() : reached(viewer.reach("lead.give"));
    }

    /**
     * Each with those of its members to whom may be given.
     *
     * @param reach of giving
     */
    List<Territory> reached(Reach reach) {
        List<Territory> all = all();
        Set<Long> members =
                all.stream()
                        .flatMap(territory -> territory.members().stream())
                        .map(member -> member.person().id())
                        .collect(Collectors.toSet());
        Set<Long> reached =
                staff.all(members).stream()
                        .filter(one -> reach.covers(one.id(), one.unitId(), one.branchId()))
                        .map(Staff.Member::id)
                        .collect(Collectors.toSet());
        return all.stream().map(territory -> territory.of(reached)).toList();
    }

    @Transactional
    public void add(Viewer viewer, TerritoryForm form) {
        write(viewer, db.newRecord(TERRITORY), form, "territory.added");
    }

    @Transactional
    public void change(Viewer viewer, long id, TerritoryForm form) {
        TerritoryRecord row = lock(id);
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        row.setVersion(row.getVersion() + 1);
        write(viewer, row, form, "territory.changed");
    }

    @Transactional
    public void remove(long id) {
        TerritoryRecord row = lock(id);
        row.delete();
        trail.record("territory.removed", "territory", id, row.getName());
    }

    private TerritoryRecord lock(long id) {
        TerritoryRecord row =
                db.selectFrom(TERRITORY).where(TERRITORY.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("territory");
        return row;
    }

    private void write(Viewer viewer, TerritoryRecord row, TerritoryForm form, String what) {
        // refuses what cannot be asked
        customers.meeting(viewer, "customer.read", form.criteria().toString(), Set.of());
        refuseUnknown(form);
        row.setName(form.name().strip());
        row.setPosition(form.position());
        row.setCriteria(JSONB.jsonb(form.criteria().toString()));
        row.setActive(form.active());
        try {
            row.store();
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("name", "territory.double");
        }
        db.deleteFrom(TERRITORY_MEMBER)
                .where(TERRITORY_MEMBER.TERRITORY_ID.eq(row.getId()))
                .execute();
        for (TerritoryForm.Member member : form.members())
            db.insertInto(TERRITORY_MEMBER)
                    .set(TERRITORY_MEMBER.TERRITORY_ID, row.getId())
                    .set(TERRITORY_MEMBER.PERSON_ID, member.personId())
                    .set(TERRITORY_MEMBER.ABILITY, member.ability())
                    .set(TERRITORY_MEMBER.MOST, member.most())
                    .execute();
        trail.record(
                what, "territory", row.getId(), row.getName(), Map.of("members", form.members()));
    }

    private void refuseUnknown(TerritoryForm form) {
        Set<Long> persons =
                form.members().stream()
                        .map(TerritoryForm.Member::personId)
                        .collect(Collectors.toSet());
        if (persons.size() < form.members().size())
            throw Refusal.invalid("members", "territory.member.twice");
        long working = staff.all(persons).stream().filter(Staff.Member::active).count();
        if (working < persons.size()) throw Refusal.invalid("members", "territory.member.unknown");
    }

    private Map<Long, List<Territory.Member>> members() {
        var rows =
                db.selectFrom(TERRITORY_MEMBER)
                        .orderBy(TERRITORY_MEMBER.TERRITORY_ID, TERRITORY_MEMBER.PERSON_ID)
                        .fetch();
        Map<Long, Staff.Member> known =
                staff.all(rows.getValues(TERRITORY_MEMBER.PERSON_ID)).stream()
                        .collect(Collectors.toMap(Staff.Member::id, member -> member));
        return rows.intoGroups(
                TERRITORY_MEMBER.TERRITORY_ID,
                row -> {
                    Long id = row.get(TERRITORY_MEMBER.PERSON_ID);
                    Staff.Member person = Objects.requireNonNull(known.get(id));
                    return new Territory.Member(
                            new Named(id, person.name()),
                            row.get(TERRITORY_MEMBER.ABILITY),
                            row.get(TERRITORY_MEMBER.MOST),
                            person.active());
                });
    }
}
