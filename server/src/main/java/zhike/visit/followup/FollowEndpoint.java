package zhike.visit.followup;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;

/** Follow-ups and their plans. */
@RestController
class FollowEndpoint {
    private final FollowList list;
    private final FollowDoing doing;
    private final FollowPlans plans;
    private final FollowTrial trial;

    FollowEndpoint(FollowList list, FollowDoing doing, FollowPlans plans, FollowTrial trial) {
        this.list = list;
        this.doing = doing;
        this.plans = plans;
        this.trial = trial;
    }

    @GetMapping("/api/follow-ups")
    @Needs("followup.read")
    Page<FollowList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(
                viewer,
                new FollowList.Filter(state, plan, owner, customer),
                cursor,
                Page.limit(limit, 50));
    }

    @GetMapping("/api/follow-ups/{id}")
    @Needs("followup.read")
    FollowList.Line one(@PathVariable long id, Viewer viewer) {
        return list.one(viewer, id);
    }

    @PostMapping("/api/follow-ups/{id}/result")
    @Needs("followup.edit")
    FollowList.Line record(
            @PathVariable long id, @Valid @RequestBody FollowDoing.Result result, Viewer viewer) {
        doing.record(viewer, id, result);
        return list.one(viewer, id);
    }

    @GetMapping("/api/follow-plans")
    @Needs("followup.manage")
    List<FollowPlan> plans(Viewer viewer) {
        return plans.all(viewer);
    }

    @PostMapping("/api/follow-plans")
    @Needs("followup.manage")
    @ResponseStatus(HttpStatus.CREATED)
    List<FollowPlan> add(@Valid @RequestBody FollowPlanForm form, Viewer viewer) {
        plans.add(viewer, form);
        return plans.all(viewer);
    }

    @PutMapping("/api/follow-plans/{id}")
    @Needs("followup.manage")
    List<FollowPlan> change(
            @PathVariable long id, @Valid @RequestBody FollowPlanForm form, Viewer viewer) {
        plans.change(viewer, id, form);
        return plans.all(viewer);
    }

    @PostMapping("/api/follow-plans/trial")
    @Needs("followup.manage")
    List<FollowTrial.Step> trial(@Valid @RequestBody FollowTrial.Form form, Viewer viewer) {
        return trial.of(viewer, form);
    }
}
