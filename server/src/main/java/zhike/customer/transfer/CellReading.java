package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import zhike.platform.text.Phone;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the text of one cell into the draft, or answers the code of why it cannot. */
final class CellReading {
    private final DraftInWork draft;
    private final DateOrder order;

    CellReading(DraftInWork draft, DateOrder order) {
        this.draft = draft;
        this.order = order;
    }

    @Nullable String read(ColumnMeaning meaning, String text) {
        if (text.length() > meaning.longest()) {
            return "transfer.value.tooLong";
        }
        return meaning.isCustom() ? custom(meaning, text) : standard(meaning, text);
    }

    private @Nullable String standard(ColumnMeaning meaning, String text) {
        return switch (meaning.type()) {
            case TEXT, NAME, CODE -> text(meaning, text);
            case KIND ->
                    word(
                            meaning,
                            text,
                            CustomerDraft.PERSON,
                            CustomerDraft.ENTERPRISE,
                            "transfer.kind.unknown");
            case GENDER -> gender(meaning, text);
            case DATE -> date(meaning, text);
            case PHONE -> phones(meaning, text);
            case MAIL -> mails(meaning, text);
            case URL -> url(text);
            case COUNT, AMOUNT -> amount(meaning, text);
            case TAGS -> tags(text);
        };
    }

    private @Nullable String custom(ColumnMeaning meaning, String text) {
        String key = meaning.code().substring(ColumnMeaning.CUSTOM.length());
        DateText.Reading date =
                meaning.type() == ValueType.DATE ? DateText.read(text, order, false) : null;
        if (date != null) {
            draft.extra(key, String.valueOf(date.date() == null ? text : date.date()));
            return date.problem();
        }
        boolean number = meaning.type() == ValueType.AMOUNT || meaning.type() == ValueType.COUNT;
        Optional<BigDecimal> amount = number ? AmountText.read(text) : Optional.empty();
        draft.extra(key, amount.map(BigDecimal::toPlainString).orElse(text));
        return number && amount.isEmpty() ? "transfer.amount.unreadable" : null;
    }

    private @Nullable String text(ColumnMeaning meaning, String text) {
        if (meaning.code().equals("remark")) {
            draft.remark(text);
        } else {
            draft.text(meaning.code(), text);
        }
        return null;
    }

    private @Nullable String gender(ColumnMeaning meaning, String text) {
        return WordLists.has("sexless", text)
                ? null
                : word(meaning, text, "male", "female", "transfer.gender.unknown");
    }

    private @Nullable String word(
            ColumnMeaning meaning, String text, String one, String other, String problem) {
        for (String list : List.of(one, other)) {
            if (WordLists.has(list, text)) {
                draft.text(meaning.code(), list);
                return null;
            }
        }
        return problem;
    }

    private @Nullable String date(ColumnMeaning meaning, String text) {
        DateText.Reading reading = DateText.read(text, order, meaning.code().equals("founded"));
        if (reading.date() != null) {
            draft.date(meaning.code(), reading.date());
        }
        return reading.problem();
    }

    private @Nullable String phones(ColumnMeaning meaning, String text) {
        List<Phone> phones = ReachText.phones(text);
        for (Phone phone : phones) {
            boolean mobile = phone.mobile() && meaning.code().equals("phone");
            reach(mobile ? "mobile" : meaning.code(), ReachText.shown(phone));
        }
        return phones.isEmpty() ? "transfer.phone.bad" : null;
    }

    private @Nullable String mails(ColumnMeaning meaning, String text) {
        String problem = null;
        for (String part : ReachText.mails(text)) {
            String mail = ReachText.mail(part);
            if (mail != null) {
                reach(meaning.code(), mail);
            }
            problem = mail == null ? "transfer.mail.bad" : problem;
        }
        return problem;
    }

    private void reach(String meaning, String value) {
        if (meaning.startsWith("contact_")) {
            draft.text(meaning, value);
        } else {
            draft.reach(meaning, value, null);
        }
    }

    private @Nullable String url(String text) {
        String url = ReachText.url(text);
        if (url != null) {
            draft.reach("website", url, null);
        }
        return url == null ? "transfer.website.bad" : null;
    }

    private @Nullable String amount(ColumnMeaning meaning, String text) {
        Optional<BigDecimal> amount = AmountText.read(text);
        boolean whole = amount.filter(it -> it.scale() <= 0 && it.signum() >= 0).isPresent();
        if (amount.isEmpty() || meaning.type() == ValueType.COUNT && !whole) {
            return "transfer.amount.unreadable";
        }
        draft.amount(meaning.code(), amount.get());
        return null;
    }

    private @Nullable String tags(String text) {
        draft.tags(
                Stream.of(text.split("[,;|\u3001\uff0c\uff1b]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList());
        return null;
    }
}
