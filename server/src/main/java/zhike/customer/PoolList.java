package zhike.customer;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.FieldScreen;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

/** Customers without an owner as far as a viewer may claim, the latest first. */
@Component
public class PoolList {
    private final DSLContext db;
    private final FieldScreen screen;

    PoolList(DSLContext db, FieldScreen screen) {
        this.db = db;
        this.screen = screen;
    }

    public Page<PooledCustomer> page(Viewer viewer, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        boolean source = viewer.rule("customer", "source").shows();
        var rows =
                db.select(
                                CARD.ID,
                                CARD.NUMBER,
                                CARD.NAME,
                                CARD.KIND,
                                CARD.STAGE,
                                CARD.SOURCE,
                                CARD.UNIT_ID,
                                Names.ofUnit(CARD.UNIT_ID),
                                CARD.CREATED_AT)
                        .from(CARD)
                        .where(CustomerReach.visibleTo(viewer, "lead.claim"))
                        .and(CARD.OWNER_ID.isNull())
                        .and(CARD.INTERNAL_UNIT.isNull())
                        .and(after == null ? DSL.noCondition() : CARD.ID.lt(after.number(0)))
                        .orderBy(CARD.ID.desc())
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new PooledCustomer(
                                                row.value1(),
                                                row.value2(),
                                                screen.name(viewer, row.value3()),
                                                row.value4(),
                                                row.value5(),
                                                source ? row.value6() : null,
                                                new Named(row.value7(), row.value8()),
                                                row.value9()));
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }
}
