package zhike.approval.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.approval.running.ApprovalUrging;
import zhike.approval.running.Correcting;
import zhike.approval.running.Deciding;
import zhike.approval.running.HandingOn;
import zhike.approval.running.Verdict;
import zhike.approval.running.Withdrawing;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Approvals: read, decided, urged, withdrawn, corrected, handed on. */
@RestController
@RequestMapping("/api/approvals")
class ApprovalEndpoint {
    /**
     * @param verdict approve, refuse or return; the latter two with a comment
     */
    record Decision(
            @NotNull Long taskId,
            @NotBlank @Size(max = 10) String verdict,
            @Nullable @Size(max = 1000) String comment) {}

    record Which(@NotNull Long id, @NotNull Long taskId) {}

    record Decisions(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Which> items,
            @NotBlank @Size(max = 10) String verdict,
            @Nullable @Size(max = 1000) String comment) {}

    record Remark(@Nullable @Size(max = 1000) String comment) {}

    record Handing(
            @NotNull Long taskId, @NotNull Long to, @NotBlank @Size(max = 500) String reason) {}

    private final ApprovalList list;
    private final ApprovalReading reading;
    private final Deciding deciding;
    private final ManyDecisions many;
    private final Withdrawing withdrawing;
    private final Correcting correcting;
    private final ApprovalUrging urging;
    private final HandingOn handing;

    ApprovalEndpoint(
            ApprovalList list,
            ApprovalReading reading,
            Deciding deciding,
            ManyDecisions many,
            Withdrawing withdrawing,
            Correcting correcting,
            ApprovalUrging urging,
            HandingOn handing) {
        this.list = list;
        this.reading = reading;
        this.deciding = deciding;
        this.many = many;
        this.withdrawing = withdrawing;
        this.correcting = correcting;
        this.urging = urging;
        this.handing = handing;
    }

    /**
     * @param box waiting (for the caller, also as a stand-in), asked (by the caller) or all
     */
    @GetMapping
    @Needs("approval.read")
    Page<ApprovalRow> page(
            @RequestParam(defaultValue = "waiting") String box,
            @RequestParam(required = false) @Nullable String use,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return list.page(
                viewer,
                new ApprovalList.Choice(box, use, state),
                cursor,
                Page.limit(limit, 50),
                locale);
    }

    /** How many wait for the caller, up to 100. */
    @GetMapping("/count")
    @Needs("approval.read")
    Map<String, Integer> count(Viewer viewer) {
        return Map.of("waiting", list.waiting(viewer));
    }

    @GetMapping("/{id}")
    @Needs("approval.read")
    ApprovalDetail one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/decision")
    @Needs("approval.decide")
    ApprovalDetail decide(
            @PathVariable long id,
            @Valid @RequestBody Decision decision,
            Viewer viewer,
            Locale locale) {
        deciding.decide(
                viewer.personId(),
                id,
                decision.taskId(),
                Verdict.of(decision.verdict()),
                decision.comment());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/decisions")
    @Needs("approval.decide")
    List<ManyDecisions.Outcome> decide(
            @Valid @RequestBody Decisions decisions, Viewer viewer, Locale locale) {
        return many.decide(
                viewer.personId(),
                decisions.items().stream()
                        .map(each -> new ManyDecisions.Of(each.id(), each.taskId()))
                        .toList(),
                Verdict.of(decisions.verdict()),
                decisions.comment(),
                locale);
    }

    @PostMapping("/{id}/urging")
    @Needs("approval.read")
    ApprovalDetail urge(@PathVariable long id, Viewer viewer, Locale locale) {
        urging.urge(viewer.personId(), id);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/withdrawal")
    @Needs("approval.read")
    ApprovalDetail withdraw(
            @PathVariable long id,
            @Valid @RequestBody Remark remark,
            Viewer viewer,
            Locale locale) {
        withdrawing.withdraw(viewer.personId(), id, remark.comment());
        return reading.one(viewer, id, locale);
    }

    /** Asks again with the facts as the paper has them now. */
    @PostMapping("/{id}/correction")
    @Needs("approval.read")
    ApprovalDetail correct(
            @PathVariable long id,
            @Valid @RequestBody Remark remark,
            Viewer viewer,
            Locale locale) {
        correcting.correct(viewer.personId(), id, null, remark.comment());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/handing")
    @Needs("approval.decide")
    ApprovalDetail hand(
            @PathVariable long id, @Valid @RequestBody Handing to, Viewer viewer, Locale locale) {
        handing.hand(viewer.personId(), id, to.taskId(), to.to(), to.reason().strip());
        return reading.one(viewer, id, locale);
    }
}
