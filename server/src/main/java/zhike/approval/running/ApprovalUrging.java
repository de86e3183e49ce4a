package zhike.approval.running;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The requester reminds those who are asked: 催办. */
@Component
public class ApprovalUrging {
    static final Duration PAUSE = Duration.ofHours(1);
    private final Requests requests;
    private final Tasks tasks;
    private final Acts acts;
    private final ApprovalTelling telling;
    private final Resolving resolving;
    private final Clock clock;
    private final Trail trail;

    ApprovalUrging(
            Requests requests,
            Tasks tasks,
            Acts acts,
            ApprovalTelling telling,
            Resolving resolving,
            Clock clock,
            Trail trail) {
        this.requests = requests;
        this.tasks = tasks;
        this.acts = acts;
        this.telling = telling;
        this.resolving = resolving;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void urge(long person, long id) {
        RequestRecord request = requests.lock(id);
        if (!Objects.equals(request.getRequesterId(), person)) throw Refusal.missing("approval");
        if (!request.getState().equals("pending")) throw Refusal.conflict("approval.not-waiting");
        Instant now = clock.instant();
        if (request.getUrgedAt() != null && request.getUrgedAt().plus(PAUSE).isAfter(now))
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "approval.urged", Map.of("minutes", PAUSE.toMinutes()));
        request.setUrgedAt(now);
        request.update();
        List<TaskRecord> waiting = tasks.waiting(id);
        Set<Long> told = new LinkedHashSet<>();
        for (TaskRecord task : waiting) {
            told.add(task.getApproverId());
            told.addAll(resolving.standIns(task.getApproverId()));
        }
        told.remove(person);
        telling.tell(told, request, "urged", "");
        acts.add(id, Acts.Line.of("urged", request.getAtStep(), person));
        trail.record("approval.urged", "approval", id, request.getUseCode() + " #" + id, Map.of());
    }
}
