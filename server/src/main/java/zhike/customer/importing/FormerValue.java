package zhike.customer.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.field.CardFields;
import zhike.customer.field.KeptValue;

import java.math.BigDecimal;
import java.util.Objects;

/** Values as the history keeps them, made again what a card holds. */
@Component
class FormerValue {
    private final CardFields fields;

    FormerValue(CardFields fields) {
        this.fields = fields;
    }

    @Nullable Object typed(String key, @Nullable Object kept) {
        return KeptValue.of(fields.find(key), kept);
    }

    boolean same(@Nullable Object now, @Nullable Object kept) {
        if (now instanceof BigDecimal number && kept != null)
            return number.compareTo(new BigDecimal(String.valueOf(kept))) == 0;
        return Objects.equals(
                now == null ? null : String.valueOf(now),
                kept == null ? null : String.valueOf(kept));
    }
}
