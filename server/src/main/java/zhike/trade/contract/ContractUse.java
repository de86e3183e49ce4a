package zhike.trade.contract;

import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.dictionary.DictionaryItem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the chain for contracts may ask of one. */
@Component
class ContractUse implements ApprovalUse {
    static final String CODE = "contract";
    static final String KINDS = "contract_kind";
    private final Dictionaries dictionaries;

    ContractUse(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("amount", FieldType.MONEY, "contract.fact.amount"),
                        FactField.of("kind", FieldType.CHOICE, "contract.fact.kind"),
                        FactField.of("months", FieldType.NUMBER, "contract.fact.months")));
    }

    @Override
    public Map<String, String> options(String fact, Locale locale) {
        Dictionary kinds = dictionaries.find(KINDS);
        if (!fact.equals("kind") || kinds == null) return Map.of();
        Map<String, String> options = new LinkedHashMap<>();
        for (DictionaryItem item : kinds.items())
            options.put(item.code(), dictionaries.label(KINDS, item.code(), locale));
        return options;
    }
}
