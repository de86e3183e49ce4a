package zhike.customer.subject;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

/** A customer as what something is about. */
public final class AboutCustomer {
    public static final String KIND = "customer";

    private AboutCustomer() {}

    public static Subject of(long cardId) {
        return new Subject(KIND, cardId);
    }

    /** Nothing of nobody. */
    public static @Nullable Subject ofOne(@Nullable Long cardId) {
        return cardId == null ? null : of(cardId);
    }
}
