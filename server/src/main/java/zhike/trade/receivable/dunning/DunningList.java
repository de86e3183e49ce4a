package zhike.trade.receivable.dunning;

import static zhike.trade.db.Tables.DUNNING;
import static zhike.trade.db.Tables.DUNNING_INVOICE;
import static zhike.trade.db.Tables.DUNNING_STEP;
import static zhike.trade.db.Tables.INVOICE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reminders within reach, the latest on top. */
@Component
class DunningList {
    /**
     * @param amount that was open when it was made, in the company's own currency
     * @param days past due of the oldest of its invoices, today
     */
    record Line(
            long id,
            Named customer,
            String step,
            String way,
            Named person,
            BigDecimal amount,
            int invoices,
            int days,
            String numbers,
            Instant madeAt,
            String state,
            @Nullable Instant endedAt,
            @Nullable String contact,
            @Nullable String result,
            @Nullable LocalDate nextOn,
            int version) {}

    private final DSLContext db;
    private final Customers customers;
    private final Clock clock;

    DunningList(DSLContext db, Customers customers, Clock clock) {
        this.db = db;
        this.customers = customers;
        this.clock = clock;
    }

    Page<Line> page(
            Viewer viewer,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable Long person,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        Cursor after = Cursor.read(cursor, 1);
        boolean zh = Texts.language(locale).equals("zh");
        var of =
                DSL.select(
                                DSL.sum(DUNNING_INVOICE.AMOUNT).as("amount"),
                                DSL.count().as("invoices"),
                                DSL.min(INVOICE.DUE_ON).as("due_on"),
                                DSL.field("string_agg({0}, ', ')", String.class, INVOICE.NUMBER)
                                        .as("numbers"))
                        .from(DUNNING_INVOICE)
                        .join(INVOICE)
                        .on(INVOICE.ID.eq(DUNNING_INVOICE.INVOICE_ID))
                        .where(DUNNING_INVOICE.DUNNING_ID.eq(DUNNING.ID))
                        .asTable("of");
        Field<String> name = zh ? DUNNING_STEP.NAME_ZH : DUNNING_STEP.NAME_EN;
        var rows =
                db.select(DUNNING.fields())
                        .select(name, DUNNING_STEP.WAY, Names.ofPerson(DUNNING.PERSON_ID).as("who"))
                        .select(of.fields())
                        .from(DUNNING)
                        .join(DUNNING_STEP)
                        .on(DUNNING_STEP.ID.eq(DUNNING.STEP_ID))
                        .crossJoin(DSL.lateral(of))
                        .where(
                                CustomerReach.visibleTo(
                                        viewer, "receivable.read", DUNNING.CUSTOMER_ID))
                        .and(asked(state, customer, person))
                        .and(after == null ? DSL.noCondition() : DUNNING.ID.lt(after.number(0)))
                        .orderBy(DUNNING.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Map<Long, String> names = customers.names(viewer, rows.getValues(DUNNING.CUSTOMER_ID));
        LocalDate today = LocalDate.now(clock);
        List<Line> lines =
                rows.map(
                        row -> {
                            LocalDate due = row.get("due_on", LocalDate.class);
                            return new Line(
                                    row.get(DUNNING.ID),
                                    new Named(
                                            row.get(DUNNING.CUSTOMER_ID),
                                            names.getOrDefault(row.get(DUNNING.CUSTOMER_ID), "")),
                                    row.get(name),
                                    row.get(DUNNING_STEP.WAY),
                                    new Named(
                                            row.get(DUNNING.PERSON_ID),
                                            row.get("who", String.class)),
                                    row.get("amount", BigDecimal.class),
                                    row.get("invoices", Integer.class),
                                    due == null
                                            ? 0
                                            : (int)
                                                    Math.max(
                                                            0,
                                                            today.toEpochDay() - due.toEpochDay()),
                                    row.get("numbers", String.class),
                                    row.get(DUNNING.MADE_AT),
                                    row.get(DUNNING.STATE),
                                    row.get(DUNNING.ENDED_AT),
                                    row.get(DUNNING.CONTACT),
                                    row.get(DUNNING.RESULT),
                                    row.get(DUNNING.NEXT_ON),
                                    row.get(DUNNING.VERSION));
                        });
        return Page.of(lines, limit, last -> Cursor.of(last.id()));
    }

    private static Condition asked(
            @Nullable String state, @Nullable Long customer, @Nullable Long person) {
        Condition which = DSL.noCondition();
        if (state != null) which = which.and(DUNNING.STATE.eq(state));
        if (customer != null) which = which.and(DUNNING.CUSTOMER_ID.eq(customer));
        if (person != null) which = which.and(DUNNING.PERSON_ID.eq(person));
        return which;
    }
}
