package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.card.CardState;
import zhike.customer.card.PointUpkeep.Point;
import zhike.customer.transfer.CustomerDraft;

import java.util.List;
import java.util.Set;

/**
 * A row of which everything is known that can be known without the database.
 *
 * @param nameKey under which the same name is found
 * @param prints the row's own fingerprint first, then those of the numbers that other systems gave
 * @param norms comparable forms of all numbers and mail addresses
 * @param closedMet fields that were left out because they are closed to who imports
 * @param matchKeys under which those who may be the same customer are found
 * @param tokens search tokens as they are copied, but for the customer's number, which it has not
 *     yet
 */
record ReadyRow(
        FileRow source,
        String kind,
        CardState state,
        String nameKey,
        String nameSort,
        List<Contact> contacts,
        List<Point> points,
        List<Point> morePoints,
        @Nullable String number,
        long[] prints,
        Set<String> norms,
        byte[] tokens,
        @Nullable String latin,
        int quality,
        long[] matchKeys,
        @Nullable String ownerText,
        List<String> tags,
        List<CustomerDraft.Attachment> attachments,
        List<RowFault> warnings,
        Set<String> closedMet) {
    /** Somebody at the customer. */
    record Contact(
            String name,
            String nameSort,
            @Nullable String title,
            @Nullable String phone,
            @Nullable String mobile,
            @Nullable String email,
            List<Point> points) {}

    @Nullable String text(String key) {
        return state.text(key);
    }

    /** Whether nothing but its name could tell it from another of the name. */
    boolean bare() {
        return norms.isEmpty()
                && state.get("credit_code") == null
                && state.get("id_number") == null;
    }
}
