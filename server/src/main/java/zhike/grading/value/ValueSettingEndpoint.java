package zhike.grading.value;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Needs;

/** The settings of value; what is changed holds from the next computing on. */
@RestController
class ValueSettingEndpoint {
    private final ValueSettingKeeping keeping;

    ValueSettingEndpoint(ValueSettingKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/api/value/settings")
    @Needs("value.read")
    ValueSettings get() {
        return keeping.now();
    }

    @PutMapping("/api/value/settings")
    @Needs("value.settings")
    ValueSettings put(@Valid @RequestBody ValueSettings settings) {
        return keeping.put(settings);
    }
}
