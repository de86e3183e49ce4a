package zhike.customer.list;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.Map;
import java.util.Set;

/** The list of customers and its count. */
@RestController
class RegisterEndpoint {
    private final CardRegister register;
    private final CardQuery query;
    private final Views views;

    RegisterEndpoint(CardRegister register, CardQuery query, Views views) {
        this.register = register;
        this.query = query;
        this.views = views;
    }

    @GetMapping("/api/customers")
    @Needs("customer.read")
    Page<Map<String, Object>> page(
            @RequestParam(required = false) @Nullable Long view,
            @RequestParam(required = false) @Nullable String criteria,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Set<String> columns,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        Views.Saved saved = view == null ? null : views.find(viewer, view);
        String order = sort == null && saved != null ? saved.sort() : sort;
        String wanted = criteria == null && saved != null ? saved.criteriaText() : criteria;
        Set<String> shown =
                columns == null ? saved == null ? Set.of() : Set.copyOf(saved.columns()) : columns;
        return register.page(
                viewer,
                query.of(viewer, "customer.read", wanted, q),
                CardSort.of(viewer, order),
                shown,
                cursor,
                Page.limit(limit, 50));
    }

    @GetMapping("/api/customers/count")
    @Needs("customer.read")
    Map<String, Object> count(
            @RequestParam(required = false) @Nullable Long view,
            @RequestParam(required = false) @Nullable String criteria,
            @RequestParam(required = false) @Nullable String q,
            Viewer viewer) {
        String wanted =
                criteria == null && view != null
                        ? views.find(viewer, view).criteriaText()
                        : criteria;
        return register.count(query.of(viewer, "customer.read", wanted, q));
    }
}
