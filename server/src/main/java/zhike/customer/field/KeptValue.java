package zhike.customer.field;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A value as JSON keeps it, made again what a card holds. */
public final class KeptValue {
    private KeptValue() {}

    /**
     * @param field null where nobody knows it any more; then the value stays as it was kept
     * @param kept an empty text stands for nothing where nothing must be said too
     */
    public static @Nullable Object of(@Nullable CardField field, @Nullable Object kept) {
        if (field == null || kept == null || kept.equals("")) return kept;
        return switch (field.kind()) {
            case DATE -> kept instanceof String text ? LocalDate.parse(text) : kept;
            case NUMBER, MONEY -> new BigDecimal(String.valueOf(kept));
            case CHOICES ->
                    kept instanceof List<?> list
                            ? list.stream().map(String::valueOf).toList()
                            : kept;
            default -> kept;
        };
    }
}
