package zhike.customer.field;

import static zhike.customer.db.Tables.CARD;

import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import zhike.customer.db.tables.records.CardRecord;

import java.util.List;

/** The fields that are columns: what is searched, sorted, matched and shown in lists. */
final class CardColumns {
    static final List<CardField> ALL =
            List.of(
                    text("name", "both", CARD.NAME, 200, true, false),
                    text("short_name", "enterprise", CARD.SHORT_NAME, 100, false, false),
                    text("credit_code", "enterprise", CARD.CREDIT_CODE, 32, false, false),
                    text("id_number", "person", CARD.ID_NUMBER, 32, false, true),
                    choice("gender", "person", CARD.GENDER, "gender"),
                    date("birth_on", "person", CARD.BIRTH_ON),
                    text("lunar_birthday", "person", CARD.LUNAR_BIRTHDAY, 6, false, false),
                    text("mobile", "both", CARD.MOBILE, 60, false, true),
                    text("phone", "both", CARD.PHONE, 60, false, true),
                    text("email", "both", CARD.EMAIL, 200, false, true),
                    text("website", "both", CARD.WEBSITE, 200, false, false),
                    text("region", "both", CARD.REGION, 12, false, false),
                    text("address", "both", CARD.ADDRESS, 300, false, true),
                    text("postcode", "both", CARD.POSTCODE, 12, false, false),
                    choice("industry", "enterprise", CARD.INDUSTRY, "industry"),
                    text("occupation", "person", CARD.OCCUPATION, 60, false, false),
                    text("employer", "person", CARD.EMPLOYER, 200, false, false),
                    choice("employer_kind", "person", CARD.EMPLOYER_KIND, "employer_kind"),
                    choice("post_level", "person", CARD.POST_LEVEL, "post_level"),
                    choice("source", "both", CARD.SOURCE, "customer_source"),
                    choice("key_state", "both", CARD.KEY_STATE, "key_state"),
                    date("founded_on", "enterprise", CARD.FOUNDED_ON),
                    date("first_trade_on", "both", CARD.FIRST_TRADE_ON),
                    new CardField(
                            "remarks",
                            FieldKind.LONGTEXT,
                            "base",
                            "both",
                            CARD.REMARKS,
                            null,
                            false,
                            false,
                            true,
                            4000,
                            null,
                            null));

    private CardColumns() {}

    private static CardField text(
            String key,
            String appliesTo,
            TableField<CardRecord, ?> column,
            int longest,
            boolean required,
            boolean sensitive) {
        return of(key, FieldKind.TEXT, appliesTo, column, null, required, sensitive, longest);
    }

    private static CardField choice(
            String key, String appliesTo, TableField<CardRecord, ?> column, String dictionary) {
        return of(key, FieldKind.CHOICE, appliesTo, column, dictionary, false, false, 60);
    }

    private static CardField date(String key, String appliesTo, TableField<CardRecord, ?> column) {
        return of(key, FieldKind.DATE, appliesTo, column, null, false, false, 10);
    }

    private static CardField of(
            String key,
            FieldKind kind,
            String appliesTo,
            TableField<CardRecord, ?> column,
            @Nullable String dictionary,
            boolean required,
            boolean sensitive,
            int longest) {
        return new CardField(
                key,
                kind,
                "base",
                appliesTo,
                column,
                dictionary,
                required,
                sensitive,
                true,
                longest,
                null,
                null);
    }
}
