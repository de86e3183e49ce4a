package zhike.customer;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;

/**
 * What of a customer without an owner is shown to who may take it: enough to choose, nothing to
 * call.
 */
public record PooledCustomer(
        long id,
        String number,
        String name,
        String kind,
        String stage,
        @Nullable String source,
        Named unit,
        Instant createdAt) {}
