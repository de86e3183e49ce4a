package zhike.customer.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A customer that may be the one described. Of one out of reach only whose it is and what kind of
 * thing speaks for it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Match(
        boolean visible,
        @Nullable Long id,
        @Nullable String number,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String ownerName,
        @Nullable Double probability,
        List<ReasonWords.Said> reasons) {}
