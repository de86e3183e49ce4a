package zhike.platform.job;

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
     * Runs as the person who asked, outside of any transaction. A {@code Refusal} is told to that
     * person.
     */
    void run(JobRun run) throws Exception;
}
