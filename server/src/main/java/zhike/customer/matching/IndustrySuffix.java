package zhike.customer.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/** Cuts words of trade from the end of a name as long as enough is left. */
final class IndustrySuffix {
    private final List<String> words = new ArrayList<>(2);
    private String rest;

    /**
     * @param least characters that must remain
     */
    IndustrySuffix(String name, int least) {
        rest = name;
        int length = CompanyWords.INDUSTRIES.lengthAtEnd(rest);
        while (length > 0 && rest.length() - length >= least) {
            words.add(
                    Objects.requireNonNull(
                            CompanyWords.INDUSTRIES.meaning(
                                    rest.substring(rest.length() - length))));
            rest = rest.substring(0, rest.length() - length);
            length = CompanyWords.INDUSTRIES.lengthAtEnd(rest);
        }
    }

    String rest() {
        return rest;
    }

    SortedSet<String> found() {
        return CompanyName.sorted(words);
    }
}
