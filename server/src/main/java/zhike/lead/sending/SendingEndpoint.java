package zhike.lead.sending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.file.Download;
import zhike.platform.web.Needs;
import zhike.platform.web.OpenToStrangers;
import zhike.platform.web.StrangerLimit;

import java.util.List;

/** Material sent to a customer, and the page behind its link. */
@RestController
class SendingEndpoint {
    record Receipt(@Nullable @Size(max = 2000) String note) {}

    private final SendingList list;
    private final Sendings sendings;
    private final OpenedMaterial opened;
    private final StrangerLimit limit;
    private final Download download;

    SendingEndpoint(
            SendingList list,
            Sendings sendings,
            OpenedMaterial opened,
            StrangerLimit limit,
            Download download) {
        this.list = list;
        this.sendings = sendings;
        this.opened = opened;
        this.limit = limit;
        this.download = download;
    }

    @GetMapping("/api/customers/{id}/sendings")
    @Needs("customer.read")
    List<SendingList.Shown> all(@PathVariable long id, Viewer viewer) {
        return list.of(viewer, id);
    }

    @PostMapping("/api/customers/{id}/sendings")
    @Needs("customer.read")
    @ResponseStatus(HttpStatus.CREATED)
    List<SendingList.Shown> send(
            @PathVariable long id, @Valid @RequestBody SendingForm form, Viewer viewer) {
        sendings.send(viewer, id, form);
        return list.of(viewer, id);
    }

    @PostMapping("/api/customers/{id}/sendings/{sending}/receipt")
    @Needs("customer.read")
    List<SendingList.Shown> received(
            @PathVariable long id,
            @PathVariable long sending,
            @Valid @RequestBody Receipt form,
            Viewer viewer) {
        sendings.received(viewer, id, sending, form.note());
        return list.of(viewer, id);
    }

    @GetMapping("/api/l/material/{token}")
    @OpenToStrangers(
            because = "a customer has no account; the signed link opens this sending alone")
    OpenedMaterial.Page page(@PathVariable String token, HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        return opened.page(token);
    }

    @GetMapping("/api/l/material/{token}/items/{no}")
    @OpenToStrangers(
            because = "a customer has no account; the signed link opens this sending alone")
    ResponseEntity<Resource> item(
            @PathVariable String token, @PathVariable int no, HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        return download.of(opened.file(token, no));
    }
}
