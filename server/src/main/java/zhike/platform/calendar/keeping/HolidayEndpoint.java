package zhike.platform.calendar.keeping;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import zhike.platform.calendar.Holidays;
import zhike.platform.calendar.SpecialDay;
import zhike.platform.calendar.holiday.HolidayFile;
import zhike.platform.error.Refusal;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holiday sets year by year: read, looked at before they are written, written, taken back. */
@RestController
@RequestMapping("/api/holiday-sets")
class HolidayEndpoint {
    private static final String OPEN = "when the company works is known to all who work there";
    private static final int MOST_BYTES = 1 << 20;

    record Set(String code, List<HolidayYears.Year> years) {}

    private final HolidayYears years;
    private final HolidayEditing editing;

    HolidayEndpoint(HolidayYears years, HolidayEditing editing) {
        this.years = years;
        this.editing = editing;
    }

    @GetMapping
    @SignedInOnly(because = OPEN)
    List<Set> all() {
        return Holidays.sets().stream().map(code -> new Set(code, years.years(code))).toList();
    }

    @GetMapping("/{code}/days")
    @SignedInOnly(because = OPEN)
    List<HolidayInput.Day> days(@PathVariable String code, @RequestParam int year) {
        return years.of(code).stream()
                .filter(day -> day.day().getYear() == year)
                .map(HolidayEndpoint::shown)
                .toList();
    }

    /** What a file says; nothing is changed. */
    @PostMapping("/{code}/preview")
    @Needs("calendar.manage")
    List<HolidayInput.Day> preview(
            @PathVariable String code, @RequestParam("file") MultipartFile file)
            throws IOException {
        HolidayYears.refuseUnknown(code);
        if (file.getSize() > MOST_BYTES)
            throw new Refusal(Refusal.Kind.TOO_LARGE, "file.too-large", Map.of());
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return HolidayFile.read(file.getBytes(), name).stream()
                .map(HolidayEndpoint::shown)
                .toList();
    }

    /** The years of these days are these days, whatever was known of them. */
    @PutMapping("/{code}")
    @Needs("calendar.manage")
    List<HolidayYears.Year> put(@PathVariable String code, @Valid @RequestBody HolidayInput input) {
        editing.put(code, input);
        return years.years(code);
    }

    @DeleteMapping("/{code}/years/{year}")
    @Needs("calendar.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String code, @PathVariable int year) {
        editing.drop(code, year);
    }

    private static HolidayInput.Day shown(SpecialDay day) {
        return new HolidayInput.Day(day.day(), day.kind().code(), day.name().zh(), day.name().en());
    }
}
