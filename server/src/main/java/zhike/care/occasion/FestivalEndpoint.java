package zhike.care.occasion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The festivals that the company keeps. */
@RestController
@RequestMapping("/api/care/festivals")
class FestivalEndpoint {
    record Form(
            @NotBlank @Size(max = 30) String nameZh,
            @NotBlank @Size(max = 60) String nameEn,
            @NotNull @Pattern(regexp = "([sl]:(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|eve|qingming)")
                    String rule,
            @NotNull Boolean greeted,
            @NotNull Integer position) {}

    /**
     * @param next the next time that it comes round
     */
    record Shown(Festival festival, LocalDate next) {}

    private final Festivals festivals;
    private final FestivalKeeping keeping;
    private final Clock clock;

    FestivalEndpoint(Festivals festivals, FestivalKeeping keeping, Clock clock) {
        this.festivals = festivals;
        this.keeping = keeping;
        this.clock = clock;
    }

    @GetMapping
    @Needs("care.read")
    List<Shown> all() {
        LocalDate today = LocalDate.now(clock);
        return festivals.all().stream().map(each -> new Shown(each, each.next(today))).toList();
    }

    @PutMapping("/{code}")
    @Needs("care.matrix")
    List<Shown> change(@PathVariable String code, @Valid @RequestBody Form form) {
        keeping.write(code, form);
        return all();
    }
}
