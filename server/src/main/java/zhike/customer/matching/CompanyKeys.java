package zhike.customer.matching;

/**
 * Keys of companies: the sound of the core, alone and with the region's province, pairs of its
 * characters (common pairs make blocks too large to be used, so that in effect the rare ones
 * count), and the alias.
 */
final class CompanyKeys {
    private static final int PAIRS = 2;
    private static final int PROVINCE = 2;
    private static final int LONG = 4;

    private CompanyKeys() {}

    static void add(Profile of, KeySet keys) {
        keys.add('w', of.website);
        for (CompanyName name : of.companies.subList(0, Math.min(2, of.companies.size()))) {
            if (name.alias() != null) {
                keys.add('a', name.alias());
            }
            keys.add('k', name.sound());
            String industry = name.industries().isEmpty() ? "" : name.industries().first();
            keys.add('l', name.sound(), province(name));
            keys.add('l', name.sound(), province(name), industry);
            pairs(name, keys);
        }
    }

    private static void pairs(CompanyName name, KeySet keys) {
        String core = name.core();
        if (name.isLatin()) {
            keys.add('x', core.substring(0, Math.min(LONG, core.length())));
            return;
        }
        for (int i = 0; i + 1 < core.length(); i++) {
            if (i < PAIRS || i + 2 == core.length()) {
                keys.add('g', core.substring(i, i + 2));
            }
        }
    }

    private static String province(CompanyName name) {
        return name.region().isEmpty() ? "" : name.region().substring(0, PROVINCE);
    }
}
