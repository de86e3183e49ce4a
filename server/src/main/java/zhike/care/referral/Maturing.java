package zhike.care.referral;

import static zhike.care.db.Tables.REFERRAL;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.Notices;
import zhike.platform.subject.Subject;
import zhike.trade.TradeEvent;
import zhike.trade.TradeFigures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The reward is payable once the newcomer's first payment came in. */
@Component
class Maturing {
    private final DSLContext db;
    private final Clock clock;
    private final Notices notices;

    Maturing(DSLContext db, Clock clock, Notices notices) {
        this.db = db;
        this.clock = clock;
        this.notices = notices;
    }

    @EventListener
    void paid(TradeEvent.FiguresChanged changed) {
        look(changed.customers());
    }

    @Transactional
    public void look(Collection<Long> newcomers) {
        var matured =
                db.update(REFERRAL)
                        .set(REFERRAL.STATE, "payable")
                        .set(REFERRAL.PAYABLE_ON, LocalDate.now(clock))
                        .set(REFERRAL.VERSION, REFERRAL.VERSION.plus(1))
                        .set(REFERRAL.UPDATED_AT, clock.instant())
                        .where(REFERRAL.STATE.eq("open"))
                        .and(REFERRAL.NEWCOMER_ID.eq(DSL.any(newcomers.toArray(Long[]::new))))
                        .and(
                                DSL.exists(
                                        DSL.selectOne()
                                                .from(TradeFigures.TABLE)
                                                .where(
                                                        TradeFigures.CUSTOMER.eq(
                                                                REFERRAL.NEWCOMER_ID))
                                                .and(
                                                        TradeFigures.PAID.gt(
                                                                DSL.inline(BigDecimal.ZERO)))))
                        .returningResult(REFERRAL.ID, REFERRAL.OWNER_ID, REFERRAL.NUMBER)
                        .fetch();
        matured.forEach(
                row ->
                        notices.tell(
                                List.of(row.value2()),
                                new Subject("referral", row.value1()),
                                "referral.payable",
                                Map.of("number", row.value3())));
    }
}
