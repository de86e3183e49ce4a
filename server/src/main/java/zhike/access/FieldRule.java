package zhike.access;

/** How a field is met, from mildest to strictest. */
public enum FieldRule {
    OPEN,
    READONLY,
    MASKED,
    HIDDEN;

    public boolean shows() {
        return this == OPEN || this == READONLY;
    }

    FieldRule mildest(FieldRule other) {
        return ordinal() < other.ordinal() ? this : other;
    }

    FieldRule strictest(FieldRule other) {
        return ordinal() > other.ordinal() ? this : other;
    }
}
