package zhike.customer.bulk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldParser;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets one field of many customers to the same value, or empties it. */
@Component
class BulkEdit implements BulkVerb {
    /** What is each customer's own is not set for many. */
    private static final Set<String> OWN = Set.of("name", "id_number", "credit_code");

    private final CardFields fields;
    private final FieldParser parser;
    private final FieldSetting setting;

    BulkEdit(CardFields fields, FieldParser parser, FieldSetting setting) {
        this.fields = fields;
        this.parser = parser;
        this.setting = setting;
    }

    private record Wanted(CardField field, @Nullable Object value) {}

    @Override
    public String action() {
        return "edit";
    }

    @Override
    public String operation() {
        return "customer.edit";
    }

    @Override
    public void check(Viewer viewer, BulkArguments arguments) {
        wanted(viewer, arguments);
    }

    /** {@code {changes: {field: value}}} with one field, or {@code {field, value}}. */
    private Wanted wanted(Viewer viewer, BulkArguments arguments) {
        String key;
        Object value;
        if (arguments.sent().get("changes") instanceof Map<?, ?> changes) {
            if (changes.size() != 1) throw BulkArguments.wrong("changes");
            var only = changes.entrySet().iterator().next();
            key = String.valueOf(only.getKey());
            value = only.getValue();
        } else {
            key = arguments.text("field");
            value = arguments.sent().get("value");
        }
        CardField field = fields.require(key);
        if (OWN.contains(field.key()) || viewer.rule("customer", field.key()) != FieldRule.OPEN)
            throw Refusal.invalid(key, "customer.field.closed");
        return new Wanted(field, parser.parse(field, value));
    }

    @Override
    public BulkOutcome apply(Viewer viewer, List<Long> ids, BulkArguments arguments) {
        Wanted wanted = wanted(viewer, arguments);
        return setting.set(viewer, ids, wanted.field(), wanted.value());
    }
}
