package zhike.customer.importing;

import zhike.platform.web.Characters;

/** Text as the database can keep it: without control characters and halves of characters. */
final class Storable {
    private Storable() {}

    static String of(String text) {
        if (Characters.storable(text)) return text;
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(
                        c ->
                                c >= ' ' && c != 0x7f && !(c >= 0xd800 && c <= 0xdfff)
                                        || c == '\t'
                                        || c == '\n'
                                        || c == '\r')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
