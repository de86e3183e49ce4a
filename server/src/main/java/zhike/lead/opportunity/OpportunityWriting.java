package zhike.lead.opportunity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.lead.db.tables.records.OpportunityRecord;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Enters an opportunity and changes what is known of it; its stage moves elsewhere. */
@Component
class OpportunityWriting {
    private static final List<String> KEPT_APART = List.of("version", "updated_at");
    private final OpportunityStore store;
    private final Stages stages;
    private final Customers customers;
    private final Staff staff;
    private final NumberRules numbers;
    private final CustomerTimeline timeline;
    private final Trail trail;

    OpportunityWriting(
            OpportunityStore store,
            Stages stages,
            Customers customers,
            Staff staff,
            NumberRules numbers,
            CustomerTimeline timeline,
            Trail trail) {
        this.store = store;
        this.stages = stages;
        this.customers = customers;
        this.staff = staff;
        this.numbers = numbers;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Transactional
    public long add(Viewer viewer, OpportunityForm form) {
        OpportunityRecord row = store.fresh();
        customer(viewer, form);
        row.setCustomerId(form.customerId());
        owner(viewer, row, Objects.requireNonNullElse(form.ownerId(), viewer.personId()));
        Stage first = stages.active().getFirst();
        row.setStageId(first.id());
        row.setFarthestId(first.id());
        fill(row, form);
        row.setNumber(numbers.take("opportunity", 1).getFirst());
        row.setCreatedBy(viewer.personId());
        store.write(row);
        store.products(row.getId(), form.products());
        store.enter(viewer, row.getId(), first.id());
        timeline.add(row.getCustomerId(), "opportunity.added", Map.of("name", row.getName()));
        trail.record(
                "opportunity.added",
                "opportunity",
                row.getId(),
                row.getNumber(),
                Map.of("customer", row.getCustomerId(), "amount", row.getAmount()));
        return row.getId();
    }

    @Transactional
    public void change(Viewer viewer, long id, OpportunityForm form) {
        OpportunityRecord row =
                store.lock(viewer, id, Objects.requireNonNullElse(form.version(), -1));
        if (!row.getState().equals("open")) throw Refusal.conflict("opportunity.closed");
        if (!row.getCustomerId().equals(form.customerId())) {
            customer(viewer, form);
            row.setCustomerId(form.customerId());
        }
        if (form.ownerId() != null && !form.ownerId().equals(row.getOwnerId()))
            owner(viewer, row, form.ownerId());
        fill(row, form);
        Map<String, Object> changes = changes(row);
        store.write(row);
        store.products(id, form.products());
        trail.record("opportunity.changed", "opportunity", id, row.getNumber(), changes);
    }

    private void customer(Viewer viewer, OpportunityForm form) {
        try {
            customers.hold(viewer, CustomerReach.WORK, form.customerId());
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "opportunity.customer.unknown");
        }
    }

    private void owner(Viewer viewer, OpportunityRecord row, long ownerId) {
        Staff.@Nullable Member owner = staff.standing(ownerId).orElse(null);
        if (owner == null
                || !viewer.reach("opportunity.edit")
                        .covers(ownerId, owner.unitId(), owner.branchId()))
            throw Refusal.invalid("ownerId", "opportunity.owner.unknown");
        row.setOwnerId(ownerId);
        row.setUnitId(owner.unitId());
        row.setBranchId(owner.branchId());
    }

    private static void fill(OpportunityRecord row, OpportunityForm form) {
        row.setName(form.name().strip());
        row.setCurrency(form.currency());
        row.setAmount(form.whole());
        row.setProbability(form.probability());
        row.setExpectedOn(form.expectedOn());
        row.setSource(form.source());
        row.setCompetitors(form.competitors().stream().map(String::strip).toArray(String[]::new));
        row.setRemarks(form.remarks());
    }

    private static Map<String, Object> changes(OpportunityRecord row) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (var field : row.fields()) {
            if (KEPT_APART.contains(field.getName())) continue;
            Object before = row.original(field);
            Object after = row.get(field);
            if (!Objects.deepEquals(before, after))
                changes.put(
                        field.getName(), List.of(String.valueOf(before), String.valueOf(after)));
        }
        return changes;
    }
}
