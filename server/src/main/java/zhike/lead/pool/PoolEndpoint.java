package zhike.lead.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.PoolList;
import zhike.customer.PooledCustomer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Map;

/** The pool. */
@RestController
class PoolEndpoint {
    record Claim(@NotNull Long customerId) {}

    record Return(@NotNull Long customerId, @NotBlank @Size(max = 200) String reason) {}

    /**
     * @param claimsLeft that the viewer may still make today
     * @param resting those of them that the viewer gave back too lately to claim again
     */
    record Shown(
            List<PooledCustomer> items,
            @Nullable String next,
            int claimsLeft,
            List<Long> resting) {}

    private final PoolList list;
    private final Pool pool;

    PoolEndpoint(PoolList list, Pool pool) {
        this.list = list;
        this.pool = pool;
    }

    @GetMapping("/api/pool")
    @Needs("lead.claim")
    Shown page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        Page<PooledCustomer> page = list.page(viewer, cursor, Page.limit(limit, 50));
        List<Long> ids = page.items().stream().map(PooledCustomer::id).toList();
        return new Shown(
                page.items(), page.next(), pool.claimsLeft(viewer), pool.resting(viewer, ids));
    }

    @PostMapping("/api/pool/claims")
    @Needs("lead.claim")
    Map<String, Integer> claim(@Valid @RequestBody Claim form, Viewer viewer) {
        pool.claim(viewer, form.customerId());
        return Map.of("claimsLeft", pool.claimsLeft(viewer));
    }

    @PostMapping("/api/pool/returns")
    @Needs("lead.claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@Valid @RequestBody Return form, Viewer viewer) {
        pool.giveBack(viewer, form.customerId(), form.reason().strip());
    }
}
