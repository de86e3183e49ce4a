package zhike.platform.criteria;

import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that can be asked of records of type R, in the order in which an editor shows them.
 */
public final class FieldCatalogue<R> {
    private final Map<String, CriteriaField<R>> fields;

    private FieldCatalogue(Map<String, CriteriaField<R>> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    public static <R> FieldCatalogue<R> of(Collection<CriteriaField<R>> fields) {
        return new FieldCatalogue<R>(Map.of()).with(fields);
    }

    /** This catalogue and more fields, such as those that an administrator has made. */
    public FieldCatalogue<R> with(Collection<CriteriaField<R>> more) {
        Map<String, CriteriaField<R>> all = new LinkedHashMap<>(fields);
        for (CriteriaField<R> field : more) {
            if (all.putIfAbsent(field.key(), field) != null)
                throw new IllegalArgumentException("two fields called " + field.key());
        }
        return new FieldCatalogue<>(all);
    }

    public Optional<CriteriaField<R>> find(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    public Collection<CriteriaField<R>> fields() {
        return fields.values();
    }

    /**
     * @throws Refusal with code {@code criteria.field.unknown}
     */
    CriteriaField<R> require(String key, String path) {
        return find(key)
                .orElseThrow(
                        () -> CriteriaRefusal.of("criteria.field.unknown", path, "field", key));
    }
}
