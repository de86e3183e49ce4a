package zhike.customer.transfer;

import ezvcard.VCard;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One business card of a file as it was read, or why it could not be. */
sealed interface ReadCard {
    /** A card and the names of those of its properties that could not be understood. */
    record Whole(long line, VCard card, List<String> misunderstood) implements ReadCard {}

    record Broken(long line, String code, String text) implements ReadCard {}

    /** Cards one after another; null at the end. */
    interface Source extends Closeable {
        @Nullable ReadCard next() throws IOException;
    }
}
