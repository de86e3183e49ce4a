package zhike.lead.gathering;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
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

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

/** Guests of a gathering: invited, written to, replying, coming. */
@RestController
@RequestMapping("/api/gatherings/{id}")
class InvitationEndpoint {
    private final GuestList guests;
    private final GatheringReading reading;
    private final Inviting inviting;
    private final Addressing addressing;
    private final InvitationMailing mailing;
    private final Replying replying;
    private final Ticking ticking;

    InvitationEndpoint(
            GuestList guests,
            GatheringReading reading,
            Inviting inviting,
            Addressing addressing,
            InvitationMailing mailing,
            Replying replying,
            Ticking ticking) {
        this.guests = guests;
        this.reading = reading;
        this.inviting = inviting;
        this.addressing = addressing;
        this.mailing = mailing;
        this.replying = replying;
        this.ticking = ticking;
    }

    /**
     * @param which invited, mailed, unsent, opened, yes, waiting, no, silent, came, walkin, absent
     * @param owner of the customer; 0: those without one
     * @param grade of the lead; -: those without one
     */
    @GetMapping("/guests")
    @Needs("gathering.read")
    Page<GuestList.Guest> guests(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String which,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return guests.page(
                viewer,
                id,
                new GuestFilter(which, owner, grade, q),
                cursor,
                Page.limit(limit, 100));
    }

    /** How inviting would come out. */
    @PostMapping("/invitations/preview")
    @Needs("gathering.invite")
    Inviting.Outcome preview(
            @PathVariable long id, @Valid @RequestBody Inviting.Wanted form, Viewer viewer) {
        reading.require(viewer, id);
        return inviting.preview(viewer, id, form);
    }

    @PostMapping("/invitations")
    @Needs("gathering.invite")
    Inviting.Outcome invite(
            @PathVariable long id, @Valid @RequestBody Inviting.Wanted form, Viewer viewer) {
        return inviting.invite(viewer, id, form);
    }

    @DeleteMapping("/invitations/{invitation}")
    @Needs("gathering.invite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable long id, @PathVariable long invitation, Viewer viewer) {
        inviting.takeBack(viewer, id, invitation);
    }

    @PutMapping("/invitations/{invitation}/contact")
    @Needs("gathering.invite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void address(
            @PathVariable long id,
            @PathVariable long invitation,
            @Valid @RequestBody Addressing.Form form,
            Viewer viewer) {
        addressing.address(viewer, id, invitation, form);
    }

    @PostMapping("/letters")
    @Needs("gathering.invite")
    InvitationMailing.Outcome mail(
            @PathVariable long id, @Valid @RequestBody InvitationMailing.Form form, Viewer viewer) {
        return mailing.send(viewer, id, form);
    }

    @PutMapping("/invitations/{invitation}/reply")
    @Needs("gathering.invite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(
            @PathVariable long id,
            @PathVariable long invitation,
            @Valid @RequestBody Replying.Reply form,
            Viewer viewer) {
        replying.note(viewer, id, invitation, form);
    }

    @PutMapping("/invitations/{invitation}/attendance")
    @Needs("gathering.invite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tick(
            @PathVariable long id,
            @PathVariable long invitation,
            @Valid @RequestBody Ticking.Tick form,
            Viewer viewer) {
        ticking.tick(viewer, id, invitation, form);
    }

    @PostMapping("/walk-ins")
    @Needs("gathering.invite")
    @ResponseStatus(HttpStatus.CREATED)
    Arrived walkIn(@PathVariable long id, @Valid @RequestBody Ticking.WalkIn form, Viewer viewer) {
        return new Arrived(ticking.walkIn(viewer, id, form));
    }

    record Arrived(long id) {}
}
