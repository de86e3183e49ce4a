package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A company name taken apart: 北京大米信息科技有限公司上海分公司 is region 11, core 大米, industries 信息 and 科技, form
 * limited, branch at 31.
 *
 * @param shown the name as it came
 * @param alias the full name when this is a known company's abbreviation, else null
 * @param stem the name without legal form and branch
 * @param region code of the place, empty if none or ambiguous
 * @param rest the name without legal form, branch and places: core and trades as written
 * @param core the distinctive part; never empty unless the name is
 * @param sound {@code core} in pinyin, or itself when Latin
 * @param form class of the legal form, empty if none
 * @param branch where the branch office is, empty if unsaid; null for the company itself
 */
record CompanyName(
        String shown,
        @Nullable String alias,
        String stem,
        String region,
        String rest,
        String core,
        String sound,
        SortedSet<String> industries,
        String form,
        boolean group,
        @Nullable String branch) {

    public static CompanyName of(String name) {
        return Han.isIn(name)
                ? new ChineseCompanyParser(name).parsed()
                : new LatinCompanyParser(name).parsed();
    }

    boolean isEmpty() {
        return core.isEmpty();
    }

    boolean isLatin() {
        return core.equals(sound);
    }

    /** True when it reads like the registered name: with a place and a legal form. */
    boolean isComplete() {
        return !region.isEmpty() && (form.equals("limited") || form.equals("joint"));
    }

    static SortedSet<String> sorted(Collection<String> industries) {
        return new TreeSet<>(industries);
    }
}
