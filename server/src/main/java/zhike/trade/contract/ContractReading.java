package zhike.trade.contract;

import static zhike.trade.db.Tables.CONTRACT;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.error.Refusal;
import zhike.trade.PaperCustomers;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.ContractRecord;

import java.util.Locale;
import java.util.Optional;

/** One contract, whole. */
@Component
class ContractReading {
    private static final int MOST = 100;
    private final DSLContext db;
    private final PaperCustomers customers;
    private final Dictionaries dictionaries;

    ContractReading(DSLContext db, PaperCustomers customers, Dictionaries dictionaries) {
        this.db = db;
        this.customers = customers;
        this.dictionaries = dictionaries;
    }

    /**
     * @throws Refusal {@code contract.missing}
     */
    ContractView one(Viewer viewer, long id, Locale locale) {
        return find(viewer, id, locale).orElseThrow(() -> Refusal.missing("contract"));
    }

    Optional<ContractView> find(Viewer viewer, long id, Locale locale) {
        var renewed = CONTRACT.as("renewed");
        return db.select(
                        CONTRACT,
                        Names.ofPerson(CONTRACT.OWNER_ID),
                        renewed.NUMBER,
                        DSL.field(
                                TradeReach.visibleTo(
                                        viewer, ContractStore.RIGHT, CONTRACT.CUSTOMER_ID)))
                .from(CONTRACT)
                .leftJoin(renewed)
                .on(renewed.ID.eq(CONTRACT.RENEWS_ID))
                .where(CONTRACT.ID.eq(id))
                .and(TradeReach.visibleTo(viewer, "contract.read", CONTRACT.CUSTOMER_ID))
                .fetchOptional()
                .map(
                        row ->
                                view(
                                        row.value1(),
                                        new Named(row.value1().getOwnerId(), row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        locale));
    }

    private ContractView view(
            ContractRecord row, Named owner, String renews, boolean canEdit, Locale locale) {
        return new ContractView(
                row.getId(),
                row.getNumber(),
                customers.one(row.getCustomerId()),
                owner,
                row.getKind(),
                dictionaries.label(ContractUse.KINDS, row.getKind(), locale),
                row.getTitle(),
                row.getState(),
                row.getCurrency(),
                row.getAmount(),
                row.getBeginsOn(),
                row.getEndsOn(),
                row.getSignedOn(),
                row.getSignatoryOurs(),
                row.getSignatoryTheirs(),
                row.getPayment(),
                row.getTerms(),
                row.getEndReason(),
                PaperCustomers.named(row.getRenewsId(), renews),
                db.select(CONTRACT.ID, CONTRACT.NUMBER)
                        .from(CONTRACT)
                        .where(CONTRACT.RENEWS_ID.eq(row.getId()))
                        .orderBy(CONTRACT.ID)
                        .fetch(each -> new Named(each.value1(), each.value2())),
                db.select(SALES_ORDER.ID, SALES_ORDER.NUMBER)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.CONTRACT_ID.eq(row.getId()))
                        .orderBy(SALES_ORDER.ID.desc())
                        .limit(MOST)
                        .fetch(each -> new Named(each.value1(), each.value2())),
                row.getVersion(),
                canEdit);
    }
}
