package zhike.platform.page;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** Some items and the cursor of those after them; no cursor on the last page. */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int LARGEST = 200;

    /** From one row more than was asked for: the surplus only proves that there is a next page. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> key) {
        if (rows.size() <= limit) return new Page<>(rows, null);
        List<T> items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), key.apply(items.getLast()).text());
    }

    public static int limit(@Nullable Integer asked, int usual) {
        return asked == null ? usual : Math.clamp(asked, 1, LARGEST);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next);
    }
}
