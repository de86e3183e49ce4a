package zhike.platform.terminal;

/**
 * How the program ends, as a number that scripts can read. The launcher's own help lists the same
 * numbers.
 */
public enum ExitCode {
    FAILED(1),
    USAGE(2),
    PORT_TAKEN(10),
    DATA_UNWRITABLE(11),
    DATA_IN_USE(12),
    DATA_FULL(13),
    DATABASE_FAILED(14),
    DATABASE_UNSUITABLE(15),
    MIGRATION_FAILED(16),
    BACKUP_DAMAGED(17),
    TARGET_NOT_EMPTY(18);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
