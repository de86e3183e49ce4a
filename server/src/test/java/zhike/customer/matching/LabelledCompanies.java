package zhike.customer.matching;

import java.util.ArrayList;
import java.util.List;

/** The hand-made pairs of company names. */
final class LabelledCompanies {
    record Pair(String one, String other, boolean same) {}

    private LabelledCompanies() {}

    static List<Pair> read(String file) {
        List<Pair> out = new ArrayList<>();
        String company = "";
        for (String line : WordList.lines(file)) {
            if (line.startsWith("= ") || line.startsWith("! ")) {
                out.add(new Pair(company, line.substring(2), line.charAt(0) == '='));
            } else {
                company = line;
            }
        }
        return out;
    }
}
