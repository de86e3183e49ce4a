package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_ITEM;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.care.db.tables.records.GiftItemRecord;
import zhike.care.db.tables.records.GiftRequestRecord;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.grading.Standings;
import zhike.identity.Staff;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes and corrects a request for a gift. */
@Component
class GiftWriting {
    private final DSLContext db;
    private final GiftStore store;
    private final Ban ban;
    private final Customers customers;
    private final Standings standings;
    private final Staff staff;
    private final NumberRules numbers;
    private final Dictionaries dictionaries;
    private final CustomerTimeline timeline;
    private final Trail trail;

    GiftWriting(
            DSLContext db,
            GiftStore store,
            Ban ban,
            Customers customers,
            Standings standings,
            Staff staff,
            NumberRules numbers,
            Dictionaries dictionaries,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.store = store;
        this.ban = ban;
        this.customers = customers;
        this.standings = standings;
        this.staff = staff;
        this.numbers = numbers;
        this.dictionaries = dictionaries;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Transactional
    public long add(Viewer viewer, GiftForm form) {
        Staff.Member owner = staff.standing(viewer.personId()).orElseThrow();
        customer(viewer, form);
        GiftRequestRecord row = store.fresh();
        row.setOwnerId(owner.id());
        row.setUnitId(owner.unitId());
        row.setBranchId(owner.branchId());
        row.setCreatedBy(viewer.personId());
        fill(row, form);
        row.setNumber(numbers.take("gift", 1).getFirst());
        store.write(row);
        timeline.add(
                row.getCustomerId(),
                "gift.written",
                Map.of("number", row.getNumber(), "gift", row.getGift()));
        trail.record(
                "gift.written",
                GiftStore.KIND,
                row.getId(),
                row.getNumber(),
                Map.of("customer", row.getCustomerId(), "amount", row.getAmount()));
        return row.getId();
    }

    @Transactional
    public void change(Viewer viewer, long id, GiftForm form) {
        GiftRequestRecord row =
                store.own(viewer, id, Objects.requireNonNullElse(form.version(), -1), "draft");
        customer(viewer, form);
        fill(row, form);
        store.write(row);
        trail.record(
                "gift.changed",
                GiftStore.KIND,
                id,
                row.getNumber(),
                Map.of("amount", row.getAmount()));
    }

    private void customer(Viewer viewer, GiftForm form) {
        try {
            customers.hold(viewer, CustomerReach.WORK, form.customerId());
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "gift.customer.unknown");
        }
        ban.refuse(form.customerId());
    }

    private void fill(GiftRequestRecord row, GiftForm form) {
        var occasions = dictionaries.find("gift_occasion");
        if (occasions == null || !occasions.offers(form.occasion()))
            throw Refusal.invalid("occasion", "gift.occasion.unknown");
        row.setCustomerId(form.customerId());
        row.setGrade(standings.levels(List.of(form.customerId())).get(form.customerId()));
        row.setReceiver(form.receiver().strip());
        row.setReceiverPost(form.receiverPost());
        row.setOccasion(form.occasion());
        row.setQuantity(form.quantity());
        row.setDeliverOn(form.deliverOn());
        row.setRemarks(form.remarks());
        row.setItemId(form.itemId());
        if (form.itemId() == null) bought(row, form);
        else stocked(row, form.itemId());
        row.setAmount(row.getPrice().multiply(BigDecimal.valueOf(row.getQuantity())));
    }

    private static void bought(GiftRequestRecord row, GiftForm form) {
        if (form.gift() == null || form.gift().isBlank())
            throw Refusal.invalid("gift", "field.required");
        if (form.tier() == null) throw Refusal.invalid("tier", "field.required");
        if (form.price() == null) throw Refusal.invalid("price", "field.required");
        row.setGift(form.gift().strip());
        row.setSpec(form.spec());
        row.setTier(form.tier());
        row.setPrice(form.price());
    }

    private void stocked(GiftRequestRecord row, long id) {
        GiftItemRecord item =
                db.selectFrom(GIFT_ITEM)
                        .where(GIFT_ITEM.ID.eq(id))
                        .and(GIFT_ITEM.ACTIVE)
                        .fetchOne();
        if (item == null) throw Refusal.invalid("itemId", "gift.item.missing");
        row.setGift(item.getName());
        row.setSpec(item.getSpec());
        row.setTier(item.getTier());
        row.setPrice(item.getPrice());
        row.setCurrency(item.getCurrency());
    }
}
