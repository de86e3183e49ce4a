package zhike.trade;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Whose a paper is, as the reader may see them. */
@Component
public class PaperCustomers {
    private final Subjects subjects;

    PaperCustomers(Subjects subjects) {
        this.subjects = subjects;
    }

    public @Nullable SubjectShown one(@Nullable Long customer) {
        if (customer == null) return null;
        Subject about = about(customer);
        return subjects.shown(Set.of(about)).get(about);
    }

    /** All customers of a page in one question. */
    public <R, L> Page<L> with(
            Page<R> page,
            Function<R, @Nullable Long> customer,
            BiFunction<R, @Nullable SubjectShown, L> line) {
        Map<Subject, SubjectShown> shown =
                subjects.shown(
                        page.items().stream()
                                .map(customer)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(PaperCustomers::about)
                                .toList());
        return page.map(
                row -> {
                    Long whose = customer.apply(row);
                    return line.apply(row, whose == null ? null : shown.get(about(whose)));
                });
    }

    private static Subject about(long customer) {
        return new Subject("customer", customer);
    }

    /** Nobody where there is no number. */
    public static @Nullable Named named(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, Objects.requireNonNullElse(name, ""));
    }
}
