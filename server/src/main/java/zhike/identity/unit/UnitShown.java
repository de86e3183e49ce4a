package zhike.identity.unit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

/** A unit of the flat list. @param people active ones directly in it */
record UnitShown(
        long id,
        @Nullable Long parentId,
        String kind,
        String name,
        String code,
        long branchId,
        int position,
        int people,
        @Nullable LocalDate closedOn,
        Map<String, Boolean> can) {}
