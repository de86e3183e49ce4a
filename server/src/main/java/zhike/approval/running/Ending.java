package zhike.approval.running;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalEvent;
import zhike.approval.ApprovalState.Stage;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Brings an approval to an end, or back to its requester and on, and tells the paper's module. */
@Component
class Ending {
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ApprovalTelling telling;
    private final Trail trail;

    Ending(Clock clock, ApplicationEventPublisher events, ApprovalTelling telling, Trail trail) {
        this.clock = clock;
        this.events = events;
        this.telling = telling;
        this.trail = trail;
    }

    void end(RequestRecord request, Stage stage, long by, String comment) {
        request.setState(stage.code());
        request.setAtStep(null);
        request.setEndedAt(clock.instant());
        request.setEndedBy(by);
        request.update();
        record(request, stage, comment);
        if (stage != Stage.WITHDRAWN)
            telling.tell(List.of(request.getRequesterId()), request, stage.code(), comment);
        events.publishEvent(event(request, stage, by));
    }

    void giveBack(RequestRecord request, long by, String comment) {
        request.setState(Stage.RETURNED.code());
        request.update();
        record(request, Stage.RETURNED, comment);
        telling.tell(List.of(request.getRequesterId()), request, "returned", comment);
        events.publishEvent(event(request, Stage.RETURNED, by));
    }

    /** Before the steps go on: a module that refuses undoes the asking. */
    void askedAgain(RequestRecord request, long by, String comment) {
        events.publishEvent(
                new ApprovalEvent.AskedAgain(
                        request.getId(),
                        request.getUseCode(),
                        Requests.subject(request),
                        request.getCustomerId(),
                        by,
                        comment.isEmpty() ? null : comment));
    }

    private void record(RequestRecord request, Stage stage, String comment) {
        trail.record(
                "approval." + stage.code(),
                "approval",
                request.getId(),
                request.getUseCode() + " #" + request.getId(),
                Map.of(
                        "subject",
                        request.getSubjectKind() + " " + request.getSubjectId(),
                        "comment",
                        comment));
    }

    private static ApprovalEvent event(RequestRecord request, Stage stage, long by) {
        long id = request.getId();
        String use = request.getUseCode();
        Subject subject = Requests.subject(request);
        Long customer = request.getCustomerId();
        return switch (stage) {
            case APPROVED -> new ApprovalEvent.Approved(id, use, subject, customer, by);
            case REFUSED -> new ApprovalEvent.Refused(id, use, subject, customer, by);
            case RETURNED -> new ApprovalEvent.Returned(id, use, subject, customer, by);
            case WITHDRAWN -> new ApprovalEvent.Withdrawn(id, use, subject, customer, by);
            case PENDING -> throw new IllegalArgumentException("nothing came of it yet");
        };
    }
}
