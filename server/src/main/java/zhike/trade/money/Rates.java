package zhike.trade.money;

import static zhike.trade.db.Tables.RATE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.trade.TradeSettings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What money is worth in the company's own currency. */
@Component
public class Rates {
    private final DSLContext db;
    private final Settings settings;
    private final SettingGroup<TradeSettings> group;

    Rates(DSLContext db, Settings settings, SettingGroup<TradeSettings> group) {
        this.db = db;
        this.settings = settings;
        this.group = group;
    }

    /** The company's own. */
    public String home() {
        return settings.get(group).home();
    }

    /**
     * By the latest rate that began on that day or before.
     *
     * @return to the cent, half up
     * @throws Refusal {@code trade.rate.missing}
     */
    public BigDecimal home(String currency, LocalDate day, BigDecimal amount) {
        BigDecimal rate = rate(currency, day);
        if (rate == null)
            throw Refusal.invalid(
                    "currency",
                    "trade.rate.missing",
                    Map.of("currency", currency, "day", day.toString(), "home", home()));
        return Amounts.held("amount", Amounts.cent(amount.multiply(rate)));
    }

    @Nullable BigDecimal rate(String currency, LocalDate day) {
        if (currency.equals(home())) return BigDecimal.ONE;
        return db.select(RATE.WORTH)
                .from(RATE)
                .where(RATE.CURRENCY.eq(currency))
                .and(RATE.FROM_ON.le(day))
                .orderBy(RATE.FROM_ON.desc())
                .limit(1)
                .fetchOne(RATE.WORTH);
    }
}
