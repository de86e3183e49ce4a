package zhike.lead.opportunity;

import java.util.List;
import java.util.Locale;

/**
 * One step on the way to a sale.
 *
 * @param probability of winning, per cent
 * @param exit what must be fulfilled before it goes on
 * @param version of the whole list
 */
record Stage(
        long id,
        String nameZh,
        String nameEn,
        int probability,
        List<Exit> exit,
        boolean active,
        int version) {
    record Exit(String zh, String en) {}

    String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
