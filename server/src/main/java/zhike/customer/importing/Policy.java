package zhike.customer.importing;

import zhike.customer.card.CardState;
import zhike.platform.error.Refusal;

import java.util.Locale;

/** What happens to a row whose customer is there already. */
enum Policy {
    /** The existing one is left alone. */
    SKIP,
    /** Its empty fields are filled. */
    FILL,
    /** The file's values go over it; what the file does not have stays. */
    OVERWRITE,
    /** A new one is made even so. */
    CREATE;

    static Policy of(String code) {
        for (Policy policy : values()) if (policy.code().equals(code)) return policy;
        throw Refusal.invalid("policy", "import.policy.unknown");
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of the existing customer after the row. */
    CardState over(CardState existing, CardState row) {
        CardState after = existing.copy();
        if (this == FILL || this == OVERWRITE)
            row.values()
                    .forEach(
                            (key, value) -> {
                                if (this == OVERWRITE || existing.get(key) == null)
                                    after.put(key, value);
                            });
        return after;
    }
}
