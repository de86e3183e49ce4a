package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.card.CardState;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.ProfileJson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The field values of cards in the order of columns: those that are columns, then sort key, name
 * key, profile, quality.
 */
final class CardCopy {
    private final List<CardField> columns;
    private final ProfileJson profiles;

    CardCopy(CardFields fields, ProfileJson profiles) {
        this.columns = fields.all().stream().filter(field -> field.column() != null).toList();
        this.profiles = profiles;
    }

    List<String> names() {
        List<String> names =
                new ArrayList<>(
                        columns.stream()
                                .map(field -> Objects.requireNonNull(field.column()).getName())
                                .toList());
        names.addAll(List.of("name_sort", "name_key", "profile", "quality"));
        return names;
    }

    void add(CopyText row, CardState state, String nameSort, String nameKey, int quality) {
        Map<String, @Nullable Object> profile = new HashMap<>(state.values());
        for (CardField field : columns) row.add(profile.remove(field.key()));
        row.add(nameSort)
                .add(nameKey)
                .add(
                        profile.isEmpty()
                                ? "{}"
                                : Objects.requireNonNull(profiles.write(profile).data()))
                .add(quality);
    }
}
