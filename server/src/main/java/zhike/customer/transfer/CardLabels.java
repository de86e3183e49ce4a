package zhike.customer.transfer;

import ezvcard.VCard;
import ezvcard.parameter.VCardParameter;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which of a card's telephones or addresses is which: its types, or the label that Apple and Google
 * group with it.
 */
final class CardLabels {
    private static final List<String> SAYING_NOTHING =
            List.of("voice", "internet", "pref", "postal", "parcel", "msg");

    private final Map<String, String> byGroup = new HashMap<>();

    CardLabels(VCard card) {
        for (RawProperty property : card.getExtendedProperties()) {
            boolean label = property.getPropertyName().equalsIgnoreCase("X-ABLabel");
            if (label && property.getGroup() != null && property.getValue() != null) {
                String text = property.getValue().replace("_$!<", "").replace(">!$_", "");
                byGroup.put(property.getGroup().toLowerCase(Locale.ROOT), text);
            }
        }
    }

    @Nullable String of(VCardProperty property, List<? extends VCardParameter> types) {
        String group = Objects.requireNonNullElse(property.getGroup(), "").toLowerCase(Locale.ROOT);
        String named = byGroup.get(group);
        String joined =
                types.stream()
                        .map(type -> type.getValue().toLowerCase(Locale.ROOT))
                        .filter(type -> !SAYING_NOTHING.contains(type))
                        .collect(Collectors.joining(" "));
        return named != null ? named : joined.isEmpty() ? null : joined;
    }
}
