package zhike.customer.matching;

import java.util.Arrays;

/**
 * An address prepared for comparing: columns are pooled, for sources shift them.
 *
 * @param pairs sorted pairs of neighbouring characters of all parts but postcode and state
 * @param detailed whether it goes down to a street
 * @param place the city as its code when it is a known one, so that its short and full name are one
 */
record AddressText(
        String shown, int[] pairs, boolean detailed, String city, String place, String postcode) {
    private static final int SHORTEST_STREET = 4;

    static AddressText of(PostalAddress from) {
        String street = Fold.words(from.street());
        String district = Fold.words(from.district());
        String city = Han.simple(Fold.words(from.city()));
        String all = Han.simple((street + " " + district + " " + city).strip());
        boolean detailed = street.length() >= SHORTEST_STREET || !district.isEmpty();
        return new AddressText(
                all, pairs(all), detailed, city, Regions.place(city), Fold.solid(from.postcode()));
    }

    boolean isEmpty() {
        return pairs.length == 0;
    }

    /**
     * Share of common character pairs, 0 to 1 (Dice 1945); an address contained in a longer one
     * nearly counts.
     */
    double likeness(AddressText other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < pairs.length && j < other.pairs.length) {
            int order = Integer.compare(pairs[i], other.pairs[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double dice = 2.0 * common / (pairs.length + other.pairs.length);
        double contained = (double) common / Math.min(pairs.length, other.pairs.length);
        return Math.max(dice, contained * 0.8);
    }

    private static int[] pairs(String text) {
        int[] out = new int[Math.max(0, text.length() - 1)];
        int n = 0;
        for (int i = 1; i < text.length(); i++) {
            char a = text.charAt(i - 1);
            char b = text.charAt(i);
            if (a != ' ' && b != ' ') {
                out[n++] = a << 16 | b;
            }
        }
        int[] pairs = Arrays.copyOf(out, n);
        Arrays.sort(pairs);
        return pairs;
    }
}
