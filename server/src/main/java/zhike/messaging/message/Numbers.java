package zhike.messaging.message;

import org.jspecify.annotations.Nullable;

import zhike.platform.text.Phone;

import java.util.List;

/** Telephone numbers that take text messages. */
public final class Numbers {
    private Numbers() {}

    /** The digits with the country code; null where it is none, or several. */
    public static @Nullable String mobile(String written) {
        List<Phone> found = Phone.parseAll(written);
        if (found.size() != 1) return null;
        Phone only = found.getFirst();
        return only.valid() && only.mobile() && only.extension() == null ? only.norm() : null;
    }
}
