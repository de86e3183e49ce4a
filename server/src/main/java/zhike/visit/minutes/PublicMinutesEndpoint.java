package zhike.visit.minutes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.Acting;
import zhike.identity.Staff;
import zhike.platform.web.OpenToStrangers;
import zhike.platform.web.StrangerLimit;
import zhike.visit.db.tables.records.MinutesRecord;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Minutes behind a link, for the customer. */
@RestController
@RequestMapping("/api/l/minutes/{token}")
class PublicMinutesEndpoint {
    private final MinutesConfirming confirming;
    private final MinutesStore store;
    private final MinutesLetter letter;
    private final Staff staff;
    private final StrangerLimit limit;
    private final Clock clock;

    PublicMinutesEndpoint(
            MinutesConfirming confirming,
            MinutesStore store,
            MinutesLetter letter,
            Staff staff,
            StrangerLimit limit,
            Clock clock) {
        this.confirming = confirming;
        this.store = store;
        this.letter = letter;
        this.staff = staff;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping
    @OpenToStrangers(
            because = "the customer has no account; a signed link opens these minutes alone")
    PublicMinutes open(@PathVariable String token, HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        return shown(confirming.open(token));
    }

    @PostMapping("/confirmation")
    @OpenToStrangers(
            because = "the customer has no account; a signed link opens these minutes alone")
    PublicMinutes confirm(
            @PathVariable String token,
            @Valid @RequestBody MinutesConfirming.Confirmation confirmation,
            HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        return shown(confirming.confirm(token, confirmation));
    }

    private PublicMinutes shown(MinutesRecord row) {
        var tasks = store.tasks(row.getId());
        var names =
                staff.names(
                        tasks.stream()
                                .map(task -> task.getPersonId())
                                .filter(Objects::nonNull)
                                .toList());
        List<PublicMinutes.Attendee> attendees =
                store.attendees(row.getId()).stream()
                        .map(
                                each ->
                                        new PublicMinutes.Attendee(
                                                each.getSide(), each.getName(), each.getPost()))
                        .toList();
        return new PublicMinutes(
                row.getNumber(),
                letter.company(),
                row.getTopic(),
                row.getMetAt(),
                row.getPlace(),
                row.getAgenda(),
                row.getContent(),
                row.getAgreed(),
                row.getUnsettled(),
                row.getNextMeetingAt(),
                attendees,
                tasks.stream()
                        .map(
                                task ->
                                        new PublicMinutes.Task(
                                                task.getWhat(),
                                                task.getPersonId() == null
                                                        ? task.getName()
                                                        : names.get(task.getPersonId()),
                                                task.getDueOn()))
                        .toList(),
                row.getLocale(),
                clock.getZone().getId(),
                row.getLinkUntil(),
                row.getConfirmedAt(),
                row.getConfirmedName(),
                row.getConfirmedRemark(),
                Acting.now() != null);
    }
}
