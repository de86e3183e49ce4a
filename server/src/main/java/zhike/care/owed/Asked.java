package zhike.care.owed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the matrix asks for one level in one period.
 *
 * @param grade code of a level; empty for customers without one
 * @param operator whether the message operator sends it; else a person does it
 * @param person who; null: the customer's owner
 */
record Asked(
        String service,
        String grade,
        String period,
        LocalDate fromOn,
        Instant due,
        boolean operator,
        String proof,
        @Nullable Long person) {}
