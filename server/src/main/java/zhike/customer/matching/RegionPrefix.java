package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * Cuts country, province, city, district and town from the front of a company name and keeps the
 * narrowest.
 */
final class RegionPrefix {
    private static final int SHORTEST_CORE = 2;
    private static final int LONGEST_TOWN = 6;

    private String code = "";

    String code() {
        return code;
    }

    void deepen(@Nullable String found) {
        code = found != null && found.length() > code.length() ? found : code;
    }

    /** The name without its places; a place stays where nothing but words of trade would remain. */
    String cut(String name) {
        int country = Marks.at(name, Marks.COUNTRY);
        String text = leavesCore(name, country) ? name.substring(country) : name;
        int length = placeAt(text);
        while (length > 0 && leavesCore(text, length)) {
            note(text.substring(0, length));
            text = text.substring(length);
            length = placeAt(text);
        }
        return inside(town(text));
    }

    private int placeAt(String text) {
        int length = Regions.lengthAt(text, 0);
        return length > 0 ? length : Regions.districtAt(text, code);
    }

    private void note(String place) {
        String found = Regions.code(place);
        deepen(found == null ? Regions.districtCode(place, code) : found);
    }

    /** A town or zone behind a place: 东莞市虎门镇…, 宁波梅山保税港区…. */
    private String town(String text) {
        if (code.isEmpty()) {
            return text;
        }
        int zone = Marks.at(text, Marks.ZONE);
        zone += zone > 0 ? Marks.at(text, zone, Marks.TOWN) : 0;
        for (int i = 1; zone == 0 && i < Math.min(LONGEST_TOWN, text.length()); i++) {
            int word = Marks.at(text, i, Marks.TOWN);
            zone = word > 0 && i >= 2 ? i + word : 0;
        }
        return zone > 0 && leavesCore(text, zone) ? text.substring(zone) : text;
    }

    /** 大米北京科技: a place behind the core, when none stands before it. */
    private String inside(String text) {
        for (int i = SHORTEST_CORE; code.isEmpty() && i < text.length(); i++) {
            int length = Regions.lengthAt(text, i);
            String place =
                    length == 0
                            ? ""
                            : Objects.requireNonNullElse(
                                    Regions.code(text.substring(i, i + length)), "");
            if (!place.isEmpty() && place.length() <= 4 && isTrade(text.substring(i + length))) {
                deepen(place);
                return text.substring(0, i) + text.substring(i + length);
            }
        }
        return text;
    }

    private static boolean leavesCore(String text, int cut) {
        String rest = text.substring(cut);
        return rest.length() >= SHORTEST_CORE && !isTrade(rest);
    }

    private static boolean isTrade(String text) {
        return new IndustrySuffix(text, 0).rest().isEmpty();
    }
}
