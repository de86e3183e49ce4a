package zhike.trade.quote;

import static zhike.trade.db.Tables.PRODUCT;
import static zhike.trade.db.Tables.QUOTE;
import static zhike.trade.db.Tables.QUOTE_LINE;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.trade.PaperCustomers;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.QuoteRecord;

import java.util.List;
import java.util.Set;

/** One quote, whole. */
@Component
class QuoteReading {
    private final DSLContext db;
    private final PaperCustomers customers;
    private final Subjects subjects;

    QuoteReading(DSLContext db, PaperCustomers customers, Subjects subjects) {
        this.db = db;
        this.customers = customers;
        this.subjects = subjects;
    }

    QuoteView one(Viewer viewer, long id) {
        var found =
                db.select(
                                QUOTE,
                                Names.ofPerson(QUOTE.OWNER_ID),
                                DSL.field(
                                        TradeReach.visibleTo(
                                                viewer, "quote.edit", QUOTE.CUSTOMER_ID)))
                        .from(QUOTE)
                        .where(QUOTE.ID.eq(id))
                        .and(TradeReach.visibleTo(viewer, "quote.read", QUOTE.CUSTOMER_ID))
                        .fetchOne();
        if (found == null) throw Refusal.missing("quote");
        QuoteRecord row = found.value1();
        return new QuoteView(
                id,
                row.getNumber(),
                customers.one(row.getCustomerId()),
                opportunity(row.getOpportunityId()),
                row.getOpportunityId(),
                new Named(row.getOwnerId(), found.value2()),
                row.getState(),
                row.getCurrency(),
                row.getTotal(),
                row.getQuotedOn(),
                row.getValidUntil(),
                row.getTerms(),
                row.getRemarks(),
                row.getSentAt(),
                row.getClosedAt(),
                row.getDeclineReason(),
                lines(id),
                orders(id),
                row.getVersion(),
                found.value3());
    }

    private @Nullable SubjectShown opportunity(@Nullable Long id) {
        if (id == null) return null;
        Subject about = new Subject("opportunity", id);
        return subjects.shown(Set.of(about)).get(about);
    }

    private List<QuoteView.Line> lines(long id) {
        return db.select(QUOTE_LINE, PRODUCT.CODE)
                .from(QUOTE_LINE)
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(QUOTE_LINE.PRODUCT_ID))
                .where(QUOTE_LINE.QUOTE_ID.eq(id))
                .orderBy(QUOTE_LINE.LINE)
                .fetch(
                        row ->
                                new QuoteView.Line(
                                        row.value1().getLine(),
                                        PaperCustomers.named(
                                                row.value1().getProductId(), row.value2()),
                                        row.value1().getName(),
                                        row.value1().getQuantity(),
                                        row.value1().getPrice(),
                                        row.value1().getDiscount(),
                                        row.value1().getAmount()));
    }

    private List<Named> orders(long id) {
        return db.select(SALES_ORDER.ID, SALES_ORDER.NUMBER)
                .from(SALES_ORDER)
                .where(SALES_ORDER.QUOTE_ID.eq(id))
                .orderBy(SALES_ORDER.ID)
                .fetch(row -> new Named(row.value1(), row.value2()));
    }
}
