package zhike.customer.relation;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** How one customer stands to another, read "from is the … of to". */
enum RelationKind {
    PARENT("enterprise", "enterprise"),
    EMPLOYER("enterprise", "person"),
    RELATIVE("person", "person"),
    INTRODUCER(null, null);

    private final @Nullable String from;
    private final @Nullable String to;

    RelationKind(@Nullable String from, @Nullable String to) {
        this.from = from;
        this.to = to;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RelationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean joins(String fromKind, String toKind) {
        return (from == null || from.equals(fromKind)) && (to == null || to.equals(toKind));
    }
}
