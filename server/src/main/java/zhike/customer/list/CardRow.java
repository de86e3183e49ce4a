package zhike.customer.list;

import org.jspecify.annotations.Nullable;

import zhike.customer.CustomerTrait;
import zhike.customer.card.FieldScreen;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A customer on the way out, as the viewer may see it. */
public record CardRow(
        long id,
        String number,
        String kind,
        String stage,
        short quality,
        @Nullable String owner,
        String unit,
        List<String> tags,
        Instant createdAt,
        Instant updatedAt,
        Instant confirmedAt,
        FieldScreen.Screened seen,
        Map<String, CustomerTrait.Option> traits) {
    public @Nullable Object value(String key) {
        Object column = seen.columns().get(key);
        return column == null ? seen.profile().get(key) : column;
    }

    /** What may be used outside: a masked value is of no use there. */
    public @Nullable String open(String key) {
        Object value = seen.masked().contains(key) ? null : value(key);
        return value == null ? null : String.valueOf(value);
    }
}
