package zhike.approval.running;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.ApprovalState.Stage;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;

import java.util.List;
import java.util.Objects;

/** The requester takes an approval back; twice is once. */
@Component
public class Withdrawing {
    private final Requests requests;
    private final Tasks tasks;
    private final Acts acts;
    private final ApprovalTelling telling;
    private final Ending ending;

    Withdrawing(Requests requests, Tasks tasks, Acts acts, ApprovalTelling telling, Ending ending) {
        this.requests = requests;
        this.tasks = tasks;
        this.acts = acts;
        this.telling = telling;
        this.ending = ending;
    }

    @Transactional
    public void withdraw(long person, long id, @Nullable String said) {
        RequestRecord request = requests.lock(id);
        if (!Objects.equals(request.getRequesterId(), person)) throw Refusal.missing("approval");
        if (request.getState().equals(Stage.WITHDRAWN.code())) return;
        if (Requests.over(request)) throw Refusal.conflict("approval.over");
        end(person, request, said == null ? "" : said.strip());
    }

    /** Of one use that is under way for both subjects the later one ends. */
    @Transactional
    public int later(long person, Subject one, Subject other, String why) {
        List<Long> doubles = requests.laterOfBoth(one, other);
        for (long id : doubles) {
            RequestRecord request = requests.lock(id);
            if (Requests.over(request)) continue;
            end(person, request, why);
            telling.tell(List.of(request.getRequesterId()), request, "joined", why);
        }
        return doubles.size();
    }

    /** Of a paper that is no more, whoever asked for it; of what is over nothing changes. */
    @Transactional
    public void callOff(long person, long id) {
        RequestRecord request = requests.lock(id);
        if (!Requests.over(request)) end(person, request, "");
    }

    private void end(long person, RequestRecord request, String comment) {
        long id = request.getId();
        List<TaskRecord> waiting = tasks.waiting(id);
        acts.add(id, Acts.Line.of("withdrawn", request.getAtStep(), person, comment));
        tasks.released(waiting, "dropped", null, "withdrawn");
        telling.tell(
                waiting.stream().map(TaskRecord::getApproverId).toList(),
                request,
                "withdrawn",
                comment);
        ending.end(request, Stage.WITHDRAWN, person, comment);
    }
}
