package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;

import org.jooq.TableField;

import zhike.customer.db.tables.records.CardRecord;
import zhike.platform.text.SearchPart.Kind;

import java.util.List;

/**
 * A column of the card by whose text a customer is found; besides, there are its number, contacts
 * and points.
 */
public record FoundBy(TableField<CardRecord, String> column, Kind kind) {
    public static final List<FoundBy> ALL =
            List.of(
                    new FoundBy(CARD.NAME, Kind.NAME),
                    new FoundBy(CARD.SHORT_NAME, Kind.NAME),
                    new FoundBy(CARD.CREDIT_CODE, Kind.NUMBER),
                    new FoundBy(CARD.ADDRESS, Kind.ADDRESS),
                    new FoundBy(CARD.EMPLOYER, Kind.TEXT),
                    new FoundBy(CARD.REMARKS, Kind.TEXT));

    /** Whether a customer is found by the field of this key. */
    public static boolean has(String key) {
        return ALL.stream().anyMatch(each -> each.key().equals(key));
    }

    public String key() {
        return column.getName();
    }

    /** A person's own name is sought as a person's. */
    public Kind kindFor(String cardKind) {
        return column.equals(CARD.NAME) && cardKind.equals("person") ? Kind.PERSON : kind;
    }
}
