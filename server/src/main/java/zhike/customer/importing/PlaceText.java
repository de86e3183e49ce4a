package zhike.customer.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.transfer.CustomerDraft.Place;
import zhike.platform.region.Region;
import zhike.platform.region.Regions;
import zhike.platform.text.Chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Makes one line of the parts of an address, and finds the administrative division that they name.
 */
@Component
class PlaceText {
    private static final int MOST_KNOWN = 20_000;
    private final Regions regions;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    PlaceText(Regions regions) {
        this.regions = regions;
    }

    /**
     * From the large to the small in Chinese, the other way round elsewhere; null when nothing is
     * there.
     */
    @Nullable String line(Place place) {
        List<String> large =
                parts(place.country(), place.province(), place.city(), place.district());
        List<String> small = parts(place.line1(), place.line2());
        List<String> all = new ArrayList<>();
        if (Stream.concat(large.stream(), small.stream()).anyMatch(PlaceText::chinese)) {
            String street = String.join("", small);
            large.stream()
                    .filter(part -> !street.startsWith(part) && !street.contains(part))
                    .forEach(all::add);
            all.add(street);
            return all.isEmpty() ? null : String.join("", all);
        }
        all.addAll(small);
        all.addAll(large.reversed());
        return all.isEmpty() ? null : String.join(", ", all);
    }

    private static List<String> parts(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(Chinese::isHan);
    }

    /** The smallest division named, by its code; null when none is. */
    @Nullable String region(Place place) {
        if (place.province() == null && place.city() == null) return null;
        String key = place.province() + "|" + place.city() + "|" + place.district();
        if (known.size() > MOST_KNOWN) known.clear();
        String code = known.computeIfAbsent(key, any -> find(place));
        return code.isEmpty() ? null : code;
    }

    private String find(Place place) {
        String code = "";
        for (String named :
                new String[] {
                    place.province() == null ? place.city() : place.province(),
                    place.city(),
                    place.district()
                }) {
            String below = named == null ? null : below(code, named.strip());
            if (below != null) code = below;
        }
        return code;
    }

    /** In a municipality the districts stand below a level that nobody writes. */
    private @Nullable String below(String parent, String named) {
        for (Region region : regions.below(parent))
            if (named.length() > 1
                    && (region.name().equals(named) || region.name().startsWith(named)))
                return region.code();
        if (parent.length() != 2) return null;
        for (Region middle : regions.below(parent))
            for (Region region : regions.below(middle.code()))
                if (named.length() > 1 && region.name().startsWith(named)) return region.code();
        return null;
    }
}
