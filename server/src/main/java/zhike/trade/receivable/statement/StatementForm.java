package zhike.trade.receivable.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Of which period a statement is made, both days included.
 *
 * @param customerId null: of everybody within reach for whom anything stood or moved
 */
record StatementForm(
        @Nullable Long customerId,
        @NotNull LocalDate fromOn,
        @NotNull LocalDate toOn,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
