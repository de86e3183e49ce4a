package zhike.trade.money;

import static zhike.trade.db.Tables.RATE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.platform.who.Who;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Sets rates; papers that stand already keep what they were worth on their day. */
@Component
class RateSetting {
    private final DSLContext db;
    private final Clock clock;
    private final Rates rates;
    private final Who who;
    private final Trail trail;

    RateSetting(DSLContext db, Clock clock, Rates rates, Who who, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.rates = rates;
        this.who = who;
        this.trail = trail;
    }

    @Transactional
    public void put(RateEndpoint.Form form) {
        if (form.currency().equals(rates.home()))
            throw Refusal.invalid("currency", "trade.rate.own");
        db.insertInto(RATE)
                .set(RATE.CURRENCY, form.currency())
                .set(RATE.FROM_ON, form.fromOn())
                .set(RATE.WORTH, form.rate())
                .set(RATE.SET_AT, clock.instant())
                .set(RATE.SET_BY, who.personId())
                .onConflict(RATE.CURRENCY, RATE.FROM_ON)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        trail.record(
                "trade.rate.set",
                null,
                null,
                form.currency(),
                Map.of("from", form.fromOn().toString(), "rate", form.rate().toPlainString()));
    }

    @Transactional
    public void remove(String currency, LocalDate fromOn) {
        int gone =
                db.deleteFrom(RATE)
                        .where(RATE.CURRENCY.eq(currency))
                        .and(RATE.FROM_ON.eq(fromOn))
                        .execute();
        if (gone == 0) throw Refusal.missing("rate");
        trail.record("trade.rate.removed", null, null, currency, Map.of("from", fromOn.toString()));
    }
}
