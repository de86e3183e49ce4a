package zhike.platform.text;

import org.jspecify.annotations.Nullable;

/** One way to understand a typed word. */
sealed interface SearchReading
        permits HanReading,
                WordReading,
                InitialsReading,
                SyllableReading,
                PhoneReading,
                NumberReading,
                MailReading,
                EveryReading {

    /**
     * Narrows by the index; may let too many through, never too few. Wide: in addresses and texts
     * too.
     */
    String tsquery(boolean wide);

    /** Whether a part of this kind can match at all. */
    boolean reads(SearchPart.Kind kind);

    /** Decides on the part itself. */
    @Nullable SearchMatch match(PartView part);
}
