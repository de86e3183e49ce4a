package zhike.trade.receivable.dunning;

import static zhike.trade.db.Tables.DUNNING;
import static zhike.trade.db.Tables.DUNNING_INVOICE;
import static zhike.trade.db.Tables.DUNNING_STEP;
import static zhike.trade.db.Tables.INVOICE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.Customers;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.trade.db.tables.records.DunningRecord;
import zhike.trade.receivable.Home;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings every invoice that is past due to the last step whose days it has reached, once: those of
 * a customer that come to a step together are one reminder, and one promise of who is to do it.
 */
@Component
class DunningRound {
    static final int MOST = 5_000;

    private record Group(long customer, long step) {}

    private final DSLContext db;
    private final Clock clock;
    private final Dunners dunners;
    private final Promising promising;

    DunningRound(DSLContext db, Clock clock, Dunners dunners, Promising promising) {
        this.db = db;
        this.clock = clock;
        this.dunners = dunners;
        this.promising = promising;
    }

    /**
     * Of several nodes one does it.
     *
     * @return how many reminders were made
     */
    @Transactional
    public int round() {
        if (!Boolean.TRUE.equals(
                db.fetchValue("select pg_try_advisory_xact_lock(hashtext('trade.dunning'))")))
            return 0;
        Map<Group, List<Record>> groups = new LinkedHashMap<>();
        for (Record row : reached())
            groups.computeIfAbsent(
                            new Group(row.get(INVOICE.CUSTOMER_ID), row.get(DUNNING_STEP.ID)),
                            key -> new ArrayList<>())
                    .add(row);
        Dunners.Choice whom =
                dunners.of(groups.keySet().stream().map(Group::customer).distinct().toList());
        Map<String, List<PromiseDraft>> drafts = new LinkedHashMap<>();
        int made = 0;
        for (Map.Entry<Group, List<Record>> each : groups.entrySet()) {
            Record step = each.getValue().getFirst();
            Long person =
                    whom.choose(
                            each.getKey().customer(),
                            step.get(DUNNING_STEP.WHOM),
                            step.get(DUNNING_STEP.ROLE));
            // nobody is there who could do it; perhaps tomorrow
            if (person == null) continue;
            long id = make(each.getKey(), person, each.getValue());
            String kind = "dunning." + step.get(DUNNING_STEP.WAY);
            drafts.computeIfAbsent(kind, key -> new ArrayList<>())
                    .add(draft(kind, id, each.getKey().customer(), person, each.getValue()));
            made++;
        }
        drafts.forEach(promising::offer);
        return made;
    }

    private long make(Group group, long person, List<Record> invoices) {
        DunningRecord row = db.newRecord(DUNNING);
        row.setStepId(group.step());
        row.setCustomerId(group.customer());
        row.setPersonId(person);
        row.setMadeAt(clock.instant());
        row.insert();
        var insert =
                db.insertInto(
                        DUNNING_INVOICE,
                        DUNNING_INVOICE.DUNNING_ID,
                        DUNNING_INVOICE.INVOICE_ID,
                        DUNNING_INVOICE.STEP_ID,
                        DUNNING_INVOICE.AMOUNT);
        for (Record each : invoices)
            insert =
                    insert.values(
                            row.getId(),
                            each.get(INVOICE.ID),
                            group.step(),
                            each.get("home", BigDecimal.class));
        insert.execute();
        return row.getId();
    }

    private static PromiseDraft draft(
            String kind, long id, long customer, long person, List<Record> invoices) {
        BigDecimal sum =
                invoices.stream()
                        .map(each -> each.get("home", BigDecimal.class))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        String title =
                invoices.getFirst().get(INVOICE.NUMBER)
                        + (invoices.size() > 1 ? " +" + (invoices.size() - 1) : "")
                        + " · "
                        + sum.toPlainString();
        return new PromiseDraft(
                kind, DunningSubject.of(id), customer, person, null, null, Map.of("title", title));
    }

    private List<Record> reached() {
        LocalDate today = LocalDate.now(clock);
        Field<Integer> late =
                DSL.field("({0} - {1})", Integer.class, DSL.val(today), INVOICE.DUE_ON);
        var before = DUNNING_STEP.as("before");
        var farther = DUNNING_STEP.as("farther");
        Condition dunned =
                DSL.exists(
                        DSL.selectOne()
                                .from(DUNNING_INVOICE)
                                .join(before)
                                .on(before.ID.eq(DUNNING_INVOICE.STEP_ID))
                                .where(DUNNING_INVOICE.INVOICE_ID.eq(INVOICE.ID))
                                .and(before.DAYS.ge(DUNNING_STEP.DAYS)));
        Condition nextToo =
                DSL.exists(
                        DSL.selectOne()
                                .from(farther)
                                .where(farther.ACTIVE)
                                .and(farther.DAYS.gt(DUNNING_STEP.DAYS))
                                .and(farther.DAYS.le(late)));
        return List.copyOf(
                db.select(
                                INVOICE.ID,
                                INVOICE.NUMBER,
                                INVOICE.CUSTOMER_ID,
                                Home.of(INVOICE, INVOICE.OPEN_AMOUNT).as("home"),
                                DUNNING_STEP.ID,
                                DUNNING_STEP.WAY,
                                DUNNING_STEP.WHOM,
                                DUNNING_STEP.ROLE)
                        .from(INVOICE)
                        .join(DUNNING_STEP)
                        .on(DUNNING_STEP.ACTIVE)
                        .and(DUNNING_STEP.DAYS.le(late))
                        .where(INVOICE.STATE.eq("issued"))
                        .and(INVOICE.KIND.eq("invoice"))
                        .and(INVOICE.OPEN_AMOUNT.gt(BigDecimal.ZERO))
                        .and(INVOICE.DUE_ON.lt(today))
                        .and(Customers.standing(INVOICE.CUSTOMER_ID))
                        .andNot(dunned)
                        .andNot(nextToo)
                        .orderBy(INVOICE.CUSTOMER_ID, DUNNING_STEP.DAYS, INVOICE.DUE_ON, INVOICE.ID)
                        .limit(MOST)
                        .fetch());
    }
}
