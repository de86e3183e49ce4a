package zhike.customer.transfer;

import ezvcard.VCard;
import ezvcard.property.RawProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Decides whether a card is a customer. */
final class CardMapping {
    private static final int LONGEST_NAME = 200;

    private CardMapping() {}

    static MappedRow map(ReadCard read) {
        return switch (read) {
            case ReadCard.Broken broken -> refused(broken.line(), broken.code(), broken.text());
            case ReadCard.Whole whole -> map(whole);
        };
    }

    private static MappedRow map(ReadCard.Whole whole) {
        String kind = kind(whole.card());
        if (kind.equals("group")) {
            return refused(
                    whole.line(),
                    "transfer.card.group",
                    String.valueOf(whole.card().getFormattedName()));
        } else if (!kind.equals("individual") && !kind.equals("org")) {
            return refused(whole.line(), "transfer.card.notCustomer", kind);
        }
        CardDraft draft = new CardDraft(whole.card(), kind.equals("org"));
        String name = draft.name();
        if (name == null) {
            return refused(whole.line(), "transfer.name.missing", "");
        } else if (name.length() > LONGEST_NAME) {
            return refused(whole.line(), "transfer.value.tooLong", name);
        }
        whole.misunderstood().forEach(draft::warnOfProperty);
        return new MappedRow.Taken(whole.line(), draft.finish(name), draft.warnings());
    }

    private static MappedRow refused(long line, String code, String text) {
        return new MappedRow.Refused(line, List.of(RowIssue.ofRow(code, text)), List.of(text));
    }

    private static String kind(VCard card) {
        String apple = extended(card, "X-ADDRESSBOOKSERVER-KIND");
        String shown = extended(card, "X-ABShowAs");
        String named = card.getKind() == null ? apple : card.getKind().getValue();
        return "COMPANY".equalsIgnoreCase(shown)
                ? "org"
                : named == null ? "individual" : named.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String extended(VCard card, String name) {
        RawProperty property = card.getExtendedProperty(name);
        return property == null ? null : property.getValue();
    }
}
