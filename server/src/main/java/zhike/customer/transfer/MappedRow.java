package zhike.customer.transfer;

import java.util.List;

/** What became of one row of a file, or of one card. */
public sealed interface MappedRow {
    /** Line of the file where the row begins. */
    long line();

    /** The row describes a customer; the warnings name values that could not be used. */
    record Taken(long line, CustomerDraft draft, List<RowIssue> warnings) implements MappedRow {}

    /** The row cannot be taken; its cells as they were, for the file to correct. */
    record Refused(long line, List<RowIssue> issues, List<String> cells) implements MappedRow {}
}
