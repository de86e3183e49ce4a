package zhike.customer.history;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry of the change log tells of: the customer's own fields, or one contact.
 *
 * @param merged whether it is from the history of a file that was merged into this one, maybe more
 *     than once
 * @param fields whether it tells of the customer's own fields
 * @param contactId null for those, and for what belongs to the customer besides: a relation, a
 *     further number, a collaborator
 */
public record ChangeSubject(boolean merged, boolean fields, @Nullable Long contactId) {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "((?:merged:[0-9]+:)*)(card|contact:([0-9]+)|(?:relation|point|collaborator):[0-9]+)");

    /**
     * @throws IllegalArgumentException when the log holds what nobody writes; better than to show
     *     it unscreened
     */
    public static ChangeSubject of(String written) {
        Matcher read = WRITTEN.matcher(written);
        if (!read.matches()) throw new IllegalArgumentException("subject of a change: " + written);
        String contact = read.group(3);
        return new ChangeSubject(
                !read.group(1).isEmpty(),
                read.group(2).equals("card"),
                contact == null ? null : Long.valueOf(contact));
    }

    /** Whether the rules of the customer's fields hold for it. */
    public boolean ofCard() {
        return contactId == null;
    }
}
