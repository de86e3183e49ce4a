package zhike.care.gift;

import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.care.db.tables.records.GiftRequestRecord;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.language.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the chain for gifts may ask of a request. */
@Component
class GiftUse implements ApprovalUse {
    static final String CODE = "gift";
    private final Texts texts;

    GiftUse(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("tier", FieldType.CHOICE, "gift.fact.tier"),
                        FactField.of("amount", FieldType.MONEY, "gift.fact.amount"),
                        FactField.of("quantity", FieldType.NUMBER, "gift.fact.quantity"),
                        FactField.of("occasion", FieldType.TEXT, "gift.fact.occasion")));
    }

    @Override
    public Map<String, String> options(String fact, Locale locale) {
        if (!fact.equals("tier")) return Map.of();
        Map<String, String> tiers = new LinkedHashMap<>();
        for (String tier : List.of("high", "middle", "low"))
            tiers.put(tier, texts.get(locale, "gift.tier." + tier));
        return tiers;
    }

    static Map<String, Object> of(GiftRequestRecord row) {
        return Map.of(
                "tier",
                row.getTier(),
                "amount",
                row.getAmount(),
                "quantity",
                row.getQuantity(),
                "occasion",
                row.getOccasion());
    }
}
