package zhike.platform.job;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import zhike.platform.file.StoredFile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a kind of job reads and tells while it runs. */
public final class JobRun {
    /** Key of a result that is not shown: with which rights a file was made. */
    public static final String RIGHTS = "rights";

    /** Key of a result that is not shown: what a resumed job goes on from. */
    static final String MEMORY = "memory";

    private static final Duration TELL_EVERY = Duration.ofMillis(250);
    private final ClaimedJob job;
    private final JobTable table;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<String, Object> result = new LinkedHashMap<>();
    private @Nullable Long fileId;
    private @Nullable Long toldTotal;
    private Instant toldAt = Instant.MIN;
    private volatile boolean stopping;

    JobRun(ClaimedJob job, JobTable table, ObjectMapper json, Clock clock) {
        this.job = job;
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    public long id() {
        return job.id();
    }

    public @Nullable Long personId() {
        return job.personId();
    }

    public <T> T request(Class<T> type) {
        return json.readValue(job.request(), type);
    }

    /** How far it had come when it was begun or taken over. */
    public long done() {
        return job.done();
    }

    /**
     * Cheap enough to call for every record.
     *
     * @param total null while it is not known
     * @throws JobStopped when cancelled or taken over
     */
    public void progress(long done, @Nullable Long total) {
        if (stopping) throw new JobStopped(JobStopped.Why.LOST);
        Instant now = clock.instant();
        boolean news = total != null && !total.equals(toldTotal);
        // a clock that was set back must not silence it
        if (!news && !now.isBefore(toldAt) && now.isBefore(toldAt.plus(TELL_EVERY))) return;
        table.progress(job, done, total);
        toldAt = now;
        toldTotal = total;
    }

    /**
     * Within the transaction that did the work up to here. @throws JobStopped when cancelled or
     * taken over
     */
    public void checkpoint(long done) {
        if (stopping) throw new JobStopped(JobStopped.Why.LOST);
        table.checkpoint(job, done);
    }

    /**
     * As {@link #checkpoint(long)}, with what {@link #memory} gives to whoever takes the job over.
     */
    public void checkpoint(long done, Object memory) {
        if (stopping) throw new JobStopped(JobStopped.Why.LOST);
        table.checkpoint(job, done, json.writeValueAsString(Map.of(MEMORY, memory)));
    }

    /** What the last checkpoint left; null where there was none. */
    public <T> @Nullable T memory(Class<T> type) {
        JsonNode memory = json.readTree(job.left()).get(MEMORY);
        return memory == null ? null : json.treeToValue(memory, type);
    }

    public void result(String key, Object value) {
        result.put(key, value);
    }

    public void file(StoredFile file) {
        fileId = file.id();
    }

    void stop() {
        stopping = true;
    }

    ClaimedJob job() {
        return job;
    }

    Map<String, Object> result() {
        return result;
    }

    @Nullable Long fileId() {
        return fileId;
    }
}
