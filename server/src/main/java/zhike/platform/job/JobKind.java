package zhike.platform.job;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.platform.who.Who;

/** One kind of long work; offered as a bean by the module that knows how. */
public interface JobKind {
    /** Dotted, such as {@code customer.export}; its words are {@code job.<name>}. */
    String name();

    /**
     * Whether it can go on from {@link JobRun#done()} when the node that did it died; else it is
     * failed then.
     */
    default boolean resumes() {
        return false;
    }

    /**
     * Asked each time before the result file goes out: what was allowed when it was made may not be
     * any more.
     *
     * @param rights what the job left as {@link JobRun#RIGHTS}; null if nothing
     * @throws zhike.platform.error.Refusal where it may not be taken now
     */
    default void refuseFile(Who who, @Nullable JsonNode rights) {}

    /**
     * Runs as the person who asked, outside of any transaction. A {@code Refusal} is told to that
     * person.
     */
    void run(JobRun run) throws Exception;
}
