package zhike.trade.money;

import static zhike.trade.db.Tables.RATE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.web.Needs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Rates of other currencies by day. */
@RestController
@RequestMapping("/api/rates")
class RateEndpoint {
    /**
     * @param rate what one unit is worth in the company's own currency
     */
    record Form(
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotNull LocalDate fromOn,
            @NotNull @DecimalMin("0.00000001") @Digits(integer = 10, fraction = 8)
                    BigDecimal rate) {}

    record Shown(String currency, LocalDate fromOn, BigDecimal rate, Named by) {}

    /**
     * @param home the company's own currency
     */
    record All(String home, List<Shown> rates) {}

    private static final int MOST = 1000;
    private final DSLContext db;
    private final Rates rates;
    private final RateSetting setting;

    RateEndpoint(DSLContext db, Rates rates, RateSetting setting) {
        this.db = db;
        this.rates = rates;
        this.setting = setting;
    }

    /** The thousand latest. */
    @GetMapping
    @Needs("product.read")
    All all() {
        return new All(
                rates.home(),
                db.select(
                                RATE.CURRENCY,
                                RATE.FROM_ON,
                                RATE.WORTH,
                                RATE.SET_BY,
                                Names.ofPerson(RATE.SET_BY))
                        .from(RATE)
                        .orderBy(RATE.FROM_ON.desc(), RATE.CURRENCY)
                        .limit(MOST)
                        .fetch(
                                row ->
                                        new Shown(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                new Named(row.value4(), row.value5()))));
    }

    @PutMapping
    @Needs("rate.manage")
    All put(@Valid @RequestBody Form form) {
        setting.put(form);
        return all();
    }

    @DeleteMapping("/{currency}/{fromOn}")
    @Needs("rate.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String currency, @PathVariable LocalDate fromOn) {
        setting.remove(currency, fromOn);
    }
}
