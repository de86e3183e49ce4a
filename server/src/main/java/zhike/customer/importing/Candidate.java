package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

/**
 * A customer that is there already and that a row may be.
 *
 * @param bare whether only its name tells it from others
 * @param importId the import that made it
 */
record Candidate(
        long id,
        String number,
        String kind,
        String name,
        String nameKey,
        boolean bare,
        @Nullable Long importId,
        @Nullable String ownerName,
        boolean readable,
        boolean editable) {}
