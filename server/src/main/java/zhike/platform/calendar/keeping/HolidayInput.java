package zhike.platform.calendar.keeping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The holidays and make-up days of one or more whole years. */
record HolidayInput(@NotNull @Size(min = 1, max = 2000) List<@Valid @NotNull Day> days) {
    record Day(
            @NotNull LocalDate day,
            @NotBlank @Pattern(regexp = "holiday|make_up") String kind,
            @Nullable @Size(max = 60) String nameZh,
            @Nullable @Size(max = 60) String nameEn) {

        String zh() {
            return nameZh == null ? "" : nameZh.strip();
        }

        String en() {
            return nameEn == null ? "" : nameEn.strip();
        }
    }
}
