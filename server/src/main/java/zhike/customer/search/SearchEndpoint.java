package zhike.customer.search;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.CustomerTrait;
import zhike.customer.CustomerTraits;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one search box. */
@RestController
class SearchEndpoint {
    private static final int LONGEST = 100;

    record Reason(String code, String text, String part) {}

    record Item(
            long id,
            String number,
            String name,
            String kind,
            @Nullable String owner,
            Map<String, CustomerTrait.Option> traits,
            Reason reason) {}

    record Answer(List<Item> items, boolean more) {}

    private final CustomerSearch search;
    private final Texts texts;
    private final CustomerTraits traits;

    SearchEndpoint(CustomerSearch search, Texts texts, CustomerTraits traits) {
        this.traits = traits;
        this.search = search;
        this.texts = texts;
    }

    @GetMapping("/api/search")
    @Needs("customer.read")
    Answer search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        if (q.length() > LONGEST)
            throw Refusal.invalid("q", "field.length", Map.of("min", 1, "max", LONGEST));
        var found = search.find(viewer, q, limit == null ? 20 : Math.clamp(limit, 1, 50));
        var known =
                traits.of(
                        viewer,
                        found.items().stream().map(CustomerSearch.Hit::id).toList(),
                        locale);
        return new Answer(
                found.items().stream()
                        .map(
                                hit ->
                                        new Item(
                                                hit.id(),
                                                hit.number(),
                                                hit.name(),
                                                hit.kind(),
                                                hit.owner(),
                                                known.getOrDefault(hit.id(), Map.of()),
                                                new Reason(
                                                        hit.reason(),
                                                        texts.get(
                                                                locale,
                                                                "search.reason." + hit.reason()),
                                                        hit.part())))
                        .toList(),
                found.more());
    }
}
