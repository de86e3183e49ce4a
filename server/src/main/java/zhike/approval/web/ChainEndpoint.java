package zhike.approval.web;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.approval.chain.ChainDifference;
import zhike.approval.chain.ChainForm;
import zhike.approval.chain.ChainKeeping;
import zhike.approval.chain.ChainList;
import zhike.approval.chain.ChainShown;
import zhike.approval.chain.ChainTrial;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** Approval chains by paper: drafted, changed, tried out, made live, retired. */
@RestController
@RequestMapping("/api/approval-chains")
class ChainEndpoint {
    /**
     * @param like the version to begin from; null for the live one
     */
    record Drafting(@Nullable Integer like) {}

    record Going(@Nullable Integer revision) {}

    private final ChainList list;
    private final ChainKeeping keeping;
    private final ChainDifference differences;
    private final ChainTrial trial;

    ChainEndpoint(
            ChainList list, ChainKeeping keeping, ChainDifference differences, ChainTrial trial) {
        this.list = list;
        this.keeping = keeping;
        this.differences = differences;
        this.trial = trial;
    }

    @GetMapping
    @Needs("chain.manage")
    List<ChainShown.Line> all(Locale locale) {
        return list.all(locale);
    }

    @GetMapping("/{use}")
    @Needs("chain.manage")
    ChainShown one(@PathVariable String use, Locale locale) {
        return list.of(use, locale);
    }

    @PostMapping("/{use}/draft")
    @Needs("chain.manage")
    ChainShown draft(
            @PathVariable String use,
            @Valid @RequestBody Drafting drafting,
            Viewer viewer,
            Locale locale) {
        keeping.draft(viewer.personId(), use, drafting.like());
        return list.of(use, locale);
    }

    @PutMapping("/{use}/draft")
    @Needs("chain.manage")
    ChainShown change(
            @PathVariable String use,
            @Valid @RequestBody ChainForm form,
            Viewer viewer,
            Locale locale) {
        keeping.change(viewer.personId(), use, form);
        return list.of(use, locale);
    }

    @DeleteMapping("/{use}/draft")
    @Needs("chain.manage")
    ChainShown discard(@PathVariable String use, Locale locale) {
        keeping.discard(use);
        return list.of(use, locale);
    }

    /** Makes the draft live; the version that was live is retired. */
    @PostMapping("/{use}/live")
    @Needs("chain.manage")
    ChainShown live(
            @PathVariable String use,
            @Valid @RequestBody Going going,
            Viewer viewer,
            Locale locale) {
        keeping.live(viewer.personId(), use, going.revision());
        return list.of(use, locale);
    }

    @PostMapping("/{use}/retirement")
    @Needs("chain.manage")
    ChainShown retire(@PathVariable String use, Locale locale) {
        keeping.retire(use);
        return list.of(use, locale);
    }

    @GetMapping("/{use}/difference")
    @Needs("chain.manage")
    ChainDifference.Difference difference(
            @PathVariable String use, @RequestParam int from, @RequestParam int to) {
        return differences.between(use, from, to);
    }

    /** Who would approve this? Nothing is kept. */
    @PostMapping("/{use}/trial")
    @Needs("chain.manage")
    List<ChainTrial.Walked> walk(
            @PathVariable String use, @Valid @RequestBody ChainTrial.Form form, Locale locale) {
        return trial.walk(use, form, locale);
    }
}
