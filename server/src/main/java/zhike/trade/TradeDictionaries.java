package zhike.trade;

import static zhike.trade.db.Tables.CONTRACT;
import static zhike.trade.db.Tables.PAYMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.dictionary.DictionaryUse;

/** What papers of trade name by code stays in its dictionary. */
@Component
class TradeDictionaries implements DictionaryUse {
    private final DSLContext db;

    TradeDictionaries(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean uses(String dictionary, String item) {
        return switch (dictionary) {
            case "payment_method" -> db.fetchExists(PAYMENT, PAYMENT.METHOD.eq(item));
            case "contract_kind" -> db.fetchExists(CONTRACT, CONTRACT.KIND.eq(item));
            default -> false;
        };
    }
}
