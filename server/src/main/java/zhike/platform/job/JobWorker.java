package zhike.platform.job;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import zhike.platform.error.Refusal;
import zhike.platform.who.Who;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does one claimed job from beginning to end. */
@Component
class JobWorker {
    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);
    private final Map<String, JobKind> kinds;
    private final JobTable table;
    private final ObjectMapper json;
    private final Who who;

    JobWorker(List<JobKind> kinds, JobTable table, ObjectMapper json, Who who) {
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
        this.table = table;
        this.json = json;
        this.who = who;
    }

    Map<String, JobKind> kinds() {
        return kinds;
    }

    void work(JobRun run) {
        ClaimedJob job = run.job();
        try {
            JobKind kind = Objects.requireNonNull(kinds.get(job.kind()));
            if (job.again() && !kind.resumes()) throw Refusal.conflict("job.interrupted");
            who.as(
                    job.personId(),
                    job.keyId(),
                    () -> {
                        kind.run(run);
                        return true;
                    });
            end(run, "done");
        } catch (Throwable e) {
            ended(run, e);
        }
    }

    private void ended(JobRun run, Throwable e) {
        if (stopped(e) == JobStopped.Why.LOST) return;
        if (stopped(e) == JobStopped.Why.CANCELLED) {
            end(run, "cancelled");
            return;
        }
        if (e instanceof Refusal refusal)
            run.result("error", Map.of("code", refusal.code(), "args", refusal.args()));
        else run.result("error", unexpected(run.job(), e));
        end(run, "failed");
    }

    /** What cannot be stored must not be done again and again for that. */
    private void end(JobRun run, String state) {
        try {
            table.end(run.job(), state, json.writeValueAsString(run.result()), run.fileId());
        } catch (JacksonException | DataIntegrityViolationException e) {
            table.end(
                    run.job(),
                    "failed",
                    json.writeValueAsString(Map.of("error", unexpected(run.job(), e))),
                    null);
        }
    }

    private static Map<String, Object> unexpected(ClaimedJob job, Throwable e) {
        String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Job {} ({}) failed, reference {}", job.id(), job.kind(), reference, e);
        return Map.of("code", "unexpected", "args", Map.of("reference", reference));
    }

    private static JobStopped.@Nullable Why stopped(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof JobStopped stopped) return stopped.why();
        return null;
    }
}
