package zhike.lead.gathering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.OpenToStrangers;
import zhike.platform.web.StrangerLimit;

/** An invitation behind its link, for the guest. */
@RestController
@RequestMapping("/api/l/gathering/{token}")
class PublicGatheringEndpoint {
    private final OpenedInvitation opened;
    private final StrangerLimit limit;

    PublicGatheringEndpoint(OpenedInvitation opened, StrangerLimit limit) {
        this.opened = opened;
        this.limit = limit;
    }

    @GetMapping
    @OpenToStrangers(because = "a guest has no account; the signed link opens their invitation")
    PublicGathering open(@PathVariable String token, HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        return opened.open(token);
    }

    @PostMapping("/reply")
    @OpenToStrangers(because = "a guest has no account; the signed link opens their invitation")
    PublicGathering reply(
            @PathVariable String token,
            @Valid @RequestBody Replying.Reply reply,
            HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        return opened.reply(token, reply);
    }
}
