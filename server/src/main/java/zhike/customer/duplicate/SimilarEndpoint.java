package zhike.customer.duplicate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.web.Needs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asked while a new customer is typed: is this one there already? */
@RestController
class SimilarEndpoint {
    private final DoubleFinding finding;

    SimilarEndpoint(DoubleFinding finding) {
        this.finding = finding;
    }

    @PostMapping("/api/customers/similar")
    @Needs("customer.create")
    List<Match> similar(
            @RequestBody Map<String, @Nullable Object> body, Viewer viewer, Locale locale) {
        if (!(body.remove("kind") instanceof String kind)
                || !List.of("enterprise", "person").contains(kind))
            throw Refusal.invalid("kind", "customer.kind.wrong");
        Map<String, @Nullable Object> values = new HashMap<>();
        body.forEach((key, value) -> values.put(snake(key), text(key, value)));
        return finding.similar(viewer, kind, values, locale);
    }

    private static @Nullable Object text(String key, @Nullable Object value) {
        if (value instanceof String text && text.length() > 1000)
            throw Refusal.invalid(key, "field.length", Map.of("max", 1000, "min", 0));
        return value instanceof String || value instanceof Number ? value : null;
    }

    /** The contract names some fields as JSON does: creditCode for credit_code. */
    private static String snake(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
