package zhike.customer.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Values as the history keeps them, made again what a card holds. */
@Component
class FormerValue {
    private final CardFields fields;

    FormerValue(CardFields fields) {
        this.fields = fields;
    }

    @Nullable Object typed(String key, @Nullable Object kept) {
        CardField field = fields.find(key);
        if (field == null || kept == null) return kept;
        return switch (field.kind()) {
            case DATE -> LocalDate.parse(String.valueOf(kept));
            case NUMBER, MONEY -> new BigDecimal(String.valueOf(kept));
            case CHOICES ->
                    kept instanceof List<?> list
                            ? list.stream().map(String::valueOf).toList()
                            : kept;
            default -> kept;
        };
    }

    boolean same(@Nullable Object now, @Nullable Object kept) {
        if (now instanceof BigDecimal number && kept != null)
            return number.compareTo(new BigDecimal(String.valueOf(kept))) == 0;
        return Objects.equals(
                now == null ? null : String.valueOf(now),
                kept == null ? null : String.valueOf(kept));
    }
}
