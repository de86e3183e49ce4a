package zhike.lead.opportunity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Needs;

import java.util.List;

/** The stages of an opportunity. */
@RestController
class StageEndpoint {
    record Form(@NotNull @Size(max = 30) List<@Valid @NotNull StageForm> stages) {}

    private final Stages stages;
    private final StageKeeping keeping;

    StageEndpoint(Stages stages, StageKeeping keeping) {
        this.stages = stages;
        this.keeping = keeping;
    }

    @GetMapping("/api/opportunity-stages")
    @Needs("opportunity.read")
    List<Stage> all() {
        return stages.all();
    }

    @PutMapping("/api/opportunity-stages")
    @Needs("setting.manage")
    List<Stage> put(@Valid @RequestBody Form form) {
        keeping.put(form.stages());
        return stages.all();
    }
}
