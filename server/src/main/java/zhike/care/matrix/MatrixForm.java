package zhike.care.matrix;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A matrix as sent.
 *
 * @param fromOn from when it holds; today at the earliest
 */
record MatrixForm(
        @NotNull LocalDate fromOn,
        @Nullable @Size(max = 500) String note,
        @NotEmpty @Size(max = 60) List<@Valid @NotNull Entitlement> services) {}
