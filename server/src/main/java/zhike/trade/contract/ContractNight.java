package zhike.trade.contract;

import static zhike.trade.db.Tables.CONTRACT;

import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.customer.Customers;
import zhike.customer.nightly.NightStep;
import zhike.platform.language.Texts;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.trade.TradeSettings;
import zhike.trade.db.tables.records.ContractRecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reminds owners of contracts that will end, and ends those whose time is over. */
@Component
@Order(52)
class ContractNight implements NightStep {
    static final String PROMISE = "contract.expiry";
    private static final int BATCH = 500;
    private final DSLContext db;
    private final Clock clock;
    private final ContractStore store;
    private final Promising promising;
    private final Settings settings;
    private final SettingGroup<TradeSettings> group;
    private final Texts texts;
    private final TransactionTemplate transaction;

    ContractNight(
            DSLContext db,
            Clock clock,
            ContractStore store,
            Promising promising,
            Settings settings,
            SettingGroup<TradeSettings> group,
            Texts texts,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.promising = promising;
        this.settings = settings;
        this.group = group;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "trade.contracts";
    }

    @Override
    public void run() {
        while (Objects.requireNonNull(transaction.execute(status -> remind())) == BATCH) continue;
        while (Objects.requireNonNull(transaction.execute(status -> end())) == BATCH) continue;
    }

    private int remind() {
        List<ContractRecord> ending =
                db.selectFrom(CONTRACT)
                        .where(CONTRACT.STATE.eq("signed"))
                        .and(
                                CONTRACT.ENDS_ON.between(
                                        LocalDate.now(clock),
                                        LocalDate.now(clock)
                                                .plusDays(settings.get(group).expiry())))
                        .and(CONTRACT.REMINDED_AT.isNull())
                        .and(Customers.standing(CONTRACT.CUSTOMER_ID))
                        .orderBy(CONTRACT.ENDS_ON, CONTRACT.ID)
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        promising.offer(PROMISE, ending.stream().map(this::promise).toList());
        db.update(CONTRACT)
                .set(CONTRACT.REMINDED_AT, clock.instant())
                .where(CONTRACT.ID.in(ending.stream().map(ContractRecord::getId).toList()))
                .execute();
        return ending.size();
    }

    /** Due at the end of the contract's last day. */
    private PromiseDraft promise(ContractRecord row) {
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        return new PromiseDraft(
                PROMISE,
                ContractStore.about(row.getId()),
                row.getCustomerId(),
                row.getOwnerId(),
                null,
                row.getEndsOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                Map.of(
                        "title",
                        texts.get(
                                locale,
                                "contract.expiry.title",
                                Map.of(
                                        "number", row.getNumber(),
                                        "title", row.getTitle(),
                                        "day", row.getEndsOn().toString()))));
    }

    private int end() {
        List<ContractRecord> over =
                db.selectFrom(CONTRACT)
                        .where(CONTRACT.STATE.eq("signed"))
                        .and(CONTRACT.ENDS_ON.lt(LocalDate.now(clock)))
                        .orderBy(CONTRACT.ENDS_ON, CONTRACT.ID)
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        db.update(CONTRACT)
                .set(CONTRACT.STATE, "ended")
                .set(CONTRACT.ENDED_AT, clock.instant())
                .set(CONTRACT.UPDATED_AT, clock.instant())
                .set(CONTRACT.VERSION, CONTRACT.VERSION.plus(1))
                .where(CONTRACT.ID.in(over.stream().map(ContractRecord::getId).toList()))
                .execute();
        over.forEach(row -> store.tell(row, "contract.expired", Map.of()));
        return over.size();
    }
}
