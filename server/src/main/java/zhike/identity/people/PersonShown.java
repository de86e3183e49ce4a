package zhike.identity.people;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A person as a list and a detail show them. */
record PersonShown(
        long id,
        String name,
        String login,
        @Nullable String employeeNumber,
        Named unit,
        @Nullable Named manager,
        List<String> posts,
        List<Named> roles,
        String state,
        @Nullable String phone,
        @Nullable String email,
        String locale,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable Instant lockedUntil,
        int version,
        Can can) {

    record Can(boolean edit) {}
}
