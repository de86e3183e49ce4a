package zhike.platform.job;

/** Thrown by {@link JobRun} when the work must not go on; a kind lets it through. */
public final class JobStopped extends RuntimeException {
    /** By whom. */
    public enum Why {
        /** The person cancelled it. */
        CANCELLED,
        /** Another node has taken it over, or this one is shutting down. */
        LOST
    }

    private final Why why;

    JobStopped(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
