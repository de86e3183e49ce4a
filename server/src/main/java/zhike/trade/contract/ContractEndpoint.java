package zhike.trade.contract;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.LocalDate;
import java.util.Locale;

/** Contracts. */
@RestController
@RequestMapping("/api/contracts")
class ContractEndpoint {
    private final ContractList list;
    private final ContractReading reading;
    private final ContractWriting writing;
    private final ContractAsking asking;
    private final ContractSigning signing;

    ContractEndpoint(
            ContractList list,
            ContractReading reading,
            ContractWriting writing,
            ContractAsking asking,
            ContractSigning signing) {
        this.list = list;
        this.reading = reading;
        this.writing = writing;
        this.asking = asking;
        this.signing = signing;
    }

    @GetMapping
    @Needs("contract.read")
    Page<ContractList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable LocalDate endsBy,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        var filter = new ContractList.Filter(state, kind, customer, owner, endsBy);
        return list.page(viewer, filter, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("contract.read")
    ContractView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @PostMapping
    @Needs("contract.edit")
    @ResponseStatus(HttpStatus.CREATED)
    ContractView add(@Valid @RequestBody ContractForm form, Viewer viewer, Locale locale) {
        return reading.one(viewer, writing.add(viewer, form), locale);
    }

    @PutMapping("/{id}")
    @Needs("contract.edit")
    ContractView change(
            @PathVariable long id,
            @Valid @RequestBody ContractForm form,
            Viewer viewer,
            Locale locale) {
        writing.change(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/asking")
    @Needs("contract.edit")
    ContractView ask(
            @PathVariable long id,
            @Valid @RequestBody ContractForm.Step form,
            Viewer viewer,
            Locale locale) {
        asking.ask(viewer, id, form.version());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/signing")
    @Needs("contract.edit")
    ContractView sign(
            @PathVariable long id,
            @Valid @RequestBody ContractForm.Signing form,
            Viewer viewer,
            Locale locale) {
        signing.sign(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/ending")
    @Needs("contract.edit")
    ContractView end(
            @PathVariable long id,
            @Valid @RequestBody ContractForm.Ending form,
            Viewer viewer,
            Locale locale) {
        signing.end(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    /** The answer is the contract that goes on from it, a draft. */
    @PostMapping("/{id}/renewal")
    @Needs("contract.edit")
    @ResponseStatus(HttpStatus.CREATED)
    ContractView renew(
            @PathVariable long id,
            @Valid @RequestBody ContractForm.Step form,
            Viewer viewer,
            Locale locale) {
        return reading.one(viewer, writing.renew(viewer, id, form.version()), locale);
    }
}
