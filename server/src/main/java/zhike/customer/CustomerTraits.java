package zhike.customer;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All traits that modules above offer. */
@Component
public class CustomerTraits {
    private final List<CustomerTrait> all;

    CustomerTraits(List<CustomerTrait> all) {
        this.all = all;
    }

    public List<CustomerTrait> shown(Viewer viewer) {
        return all.stream().filter(trait -> trait.shows(viewer)).toList();
    }

    /** By customer and key; who has none has no entry. */
    public Map<Long, Map<String, CustomerTrait.Option>> of(
            Viewer viewer, Collection<Long> ids, Locale locale) {
        Map<Long, Map<String, CustomerTrait.Option>> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        for (CustomerTrait trait : shown(viewer)) {
            Map<String, CustomerTrait.Option> options = new HashMap<>();
            trait.options(locale).forEach(option -> options.put(option.code(), option));
            trait.of(viewer, ids)
                    .forEach(
                            (id, code) ->
                                    found.computeIfAbsent(id, any -> new HashMap<>())
                                            .put(
                                                    trait.key(),
                                                    options.getOrDefault(
                                                            code,
                                                            new CustomerTrait.Option(
                                                                    code, code, null))));
        }
        return found;
    }
}
