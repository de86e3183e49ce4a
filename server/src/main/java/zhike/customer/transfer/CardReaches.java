package zhike.customer.transfer;

import ezvcard.VCard;
import ezvcard.property.Email;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.Url;

import org.jspecify.annotations.Nullable;

import zhike.platform.text.Phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * All telephones, mail and web addresses of a card; what is none becomes an extra with a warning.
 */
final class CardReaches {
    private static final Map<String, String> CHATS =
            Map.of("X-WECHAT", "wechat", "X-QQ", "qq", "X-TENCENT-QQ", "qq", "X-WEIXIN", "wechat");

    private final CardLabels labels;
    private final Map<String, String> extras;
    private final List<RowIssue> warnings;
    private final List<CustomerDraft.Reach> reaches = new ArrayList<>();

    CardReaches(CardLabels labels, Map<String, String> extras, List<RowIssue> warnings) {
        this.labels = labels;
        this.extras = extras;
        this.warnings = warnings;
    }

    List<CustomerDraft.Reach> of(VCard card) {
        card.getTelephoneNumbers().forEach(this::telephone);
        for (Email email : card.getEmails()) {
            add(
                    "mail",
                    email.getValue(),
                    labels.of(email, email.getTypes()),
                    ReachText::mail,
                    "transfer.mail.bad");
        }
        for (Url url : card.getUrls()) {
            add(
                    "website",
                    url.getValue(),
                    labels.of(url, List.of()),
                    ReachText::url,
                    "transfer.website.bad");
        }
        card.getImpps().forEach(this::chat);
        for (RawProperty raw : card.getExtendedProperties()) {
            String kind = CHATS.get(raw.getPropertyName().toUpperCase(Locale.ROOT));
            if (kind != null && raw.getValue() != null) {
                reaches.add(new CustomerDraft.Reach(kind, raw.getValue().strip(), null));
            }
        }
        return reaches.stream().distinct().toList();
    }

    private void telephone(Telephone telephone) {
        String number = telephone.getText();
        if (telephone.getUri() != null) {
            String extension = telephone.getUri().getExtension();
            number =
                    telephone.getUri().getNumber() + (extension == null ? "" : " ext " + extension);
        }
        List<String> types =
                telephone.getTypes().stream()
                        .map(t -> t.getValue().toLowerCase(Locale.ROOT))
                        .toList();
        boolean mobile =
                types.contains("cell")
                        || types.contains("iphone")
                        || number != null && ValueTest.isMobile(number.strip());
        String kind = types.contains("fax") ? "fax" : mobile ? "mobile" : "phone";
        add(
                kind,
                number,
                labels.of(telephone, telephone.getTypes()),
                CardReaches::phone,
                "transfer.phone.bad");
    }

    private void chat(Impp impp) {
        String handle = Objects.requireNonNullElse(impp.getHandle(), "");
        String protocol =
                Objects.requireNonNullElse(impp.getProtocol(), "").toLowerCase(Locale.ROOT);
        if (protocol.equals("qq") || protocol.equals("wechat") || protocol.equals("weixin")) {
            reaches.add(
                    new CustomerDraft.Reach(protocol.equals("qq") ? "qq" : "wechat", handle, null));
        } else if (!handle.isBlank()) {
            keep(protocol.isEmpty() ? "im" : protocol, handle);
        }
    }

    private interface Check {
        @Nullable String of(String text);
    }

    private static @Nullable String phone(String text) {
        List<Phone> phones = ReachText.phones(text);
        return phones.isEmpty() ? null : ReachText.shown(phones.getFirst());
    }

    private void add(
            String kind,
            @Nullable String value,
            @Nullable String label,
            Check check,
            String problem) {
        if (value == null || value.isBlank()) {
            return;
        }
        String good = check.of(value);
        if (good != null) {
            reaches.add(new CustomerDraft.Reach(kind, good, label));
        } else {
            warnings.add(new RowIssue(problem, -1, kind, kind, value));
            keep(label == null ? kind : kind + " " + label, value);
        }
    }

    private void keep(String key, String value) {
        extras.merge(key, value.strip(), (a, b) -> a + "\n" + b);
    }
}
