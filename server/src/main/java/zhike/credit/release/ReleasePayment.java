package zhike.credit.release;

import static zhike.credit.db.Tables.INCIDENT;
import static zhike.credit.db.Tables.RELEASE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.credit.account.Freezing;
import zhike.credit.db.tables.records.ReleaseRecord;
import zhike.platform.language.Texts;
import zhike.promise.PromiseEvent;
import zhike.promise.Promises;
import zhike.promise.Proof;
import zhike.trade.CreditFigures;
import zhike.trade.TradeEvent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * Whether what was promised for a release came: not by its day freezes the customer and is kept as
 * an incident; after all lets them go on, unless something else is owed.
 */
@Component
class ReleasePayment {
    static final String KIND = "release.payment";
    private final DSLContext db;
    private final CreditFigures figures;
    private final Freezing freezing;
    private final Promises promises;
    private final Texts texts;
    private final Clock clock;

    ReleasePayment(
            DSLContext db,
            CreditFigures figures,
            Freezing freezing,
            Promises promises,
            Texts texts,
            Clock clock) {
        this.db = db;
        this.figures = figures;
        this.freezing = freezing;
        this.promises = promises;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void hear(TradeEvent event) {
        switch (event) {
            case TradeEvent.BalanceChanged changed -> look(changed.customers());
            case TradeEvent.FiguresChanged changed -> look(changed.customers());
            default -> {
                // an order pays nothing
            }
        }
    }

    private void look(Collection<Long> customers) {
        db.selectFrom(RELEASE)
                .where(RELEASE.CUSTOMER_ID.eq(DSL.any(customers.toArray(Long[]::new))))
                .and(RELEASE.RELEASED_AT.isNotNull())
                .and(RELEASE.OUTCOME.isNull().or(RELEASE.OUTCOME.eq("unpaid")))
                .orderBy(RELEASE.ID)
                .forUpdate()
                .fetch()
                .forEach(this::paid);
    }

    private void paid(ReleaseRecord row) {
        var came = figures.received(row.getCustomerId(), row.getMadeAt());
        if (came.compareTo(row.getPromised()) < 0) return;
        boolean late = "unpaid".equals(row.getOutcome());
        row.setOutcome("paid");
        row.update();
        promises.keep(KIND, ReleaseSubject.of(row.getId()), Proof.note(came.toPlainString()));
        boolean others =
                db.fetchExists(
                        RELEASE,
                        RELEASE.CUSTOMER_ID
                                .eq(row.getCustomerId())
                                .and(RELEASE.OUTCOME.eq("unpaid")));
        if (late && !others)
            freezing.thaw(row.getCustomerId(), said("credit.frozen.paid", row.getNumber()));
    }

    @EventListener
    void broken(PromiseEvent.Broken broken) {
        if (!broken.kind().equals(KIND)) return;
        ReleaseRecord row =
                db.selectFrom(RELEASE)
                        .where(RELEASE.ID.eq(broken.subject().id()))
                        .and(RELEASE.OUTCOME.isNull())
                        .forUpdate()
                        .fetchOne();
        if (row == null) return;
        row.setOutcome("unpaid");
        row.update();
        String why = said("credit.frozen.unpaid", row.getNumber());
        db.insertInto(INCIDENT)
                .set(INCIDENT.CUSTOMER_ID, row.getCustomerId())
                .set(INCIDENT.KIND, "promise")
                .set(INCIDENT.ON_DAY, LocalDate.now(clock))
                .set(INCIDENT.AMOUNT, row.getPromised())
                .set(INCIDENT.WHAT, why)
                .set(INCIDENT.AT, clock.instant())
                .execute();
        freezing.freeze(row.getCustomerId(), why, row.getNumber());
    }

    private String said(String key, String number) {
        return texts.get(Locale.SIMPLIFIED_CHINESE, key, Map.of("number", number));
    }
}
