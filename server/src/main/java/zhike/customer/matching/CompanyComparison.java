package zhike.customer.matching;

import java.util.List;
import java.util.SortedSet;

/** Compares company names part by part; of several names on a side the best pair counts. */
final class CompanyComparison {
    private CompanyComparison() {}

    static void compare(List<CompanyName> left, List<CompanyName> right, Evidence evidence) {
        evidence.addBest(left, right, CompanyComparison::compare);
    }

    private static void compare(CompanyName a, CompanyName b, Evidence evidence) {
        branch(a, b, evidence);
        if (a.alias() != null && a.alias().equals(b.alias())) {
            evidence.add(Level.COMPANY_ALIAS, a.stem(), b.stem());
            return;
        }
        Level core = CoreLikeness.level(a, b);
        if (core == Level.COMPANY_SAME) {
            evidence.addRare(core, Aspect.COMPANY, shorter(a.core(), b.core()), a.core(), b.core());
        } else {
            evidence.add(core, a.core(), b.core());
        }
        region(a, b, evidence);
        industry(a, b, evidence);
        form(a, b, evidence);
    }

    private static String shorter(String a, String b) {
        int order =
                a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
        return order <= 0 ? a : b;
    }

    /** A branch office is a customer of its own. */
    private static void branch(CompanyName a, CompanyName b, Evidence evidence) {
        String one = a.branch();
        String other = b.branch();
        if (one != null && one.equals(other)) {
            evidence.add(Level.BRANCH_SAME, a.shown(), b.shown());
        } else if (one != null || other != null) {
            evidence.add(Level.BRANCH_DIFFERS, a.shown(), b.shown());
        }
    }

    private static void region(CompanyName a, CompanyName b, Evidence evidence) {
        if (!a.region().isEmpty() || !b.region().isEmpty()) {
            evidence.add(regionLevel(a.region(), b.region()), a.shown(), b.shown());
        }
    }

    private static Level regionLevel(String a, String b) {
        if (a.equals(b)) {
            return Level.REGION_SAME;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return Level.REGION_ABSENT;
        }
        return a.startsWith(b) || b.startsWith(a) ? Level.REGION_WITHIN : Level.REGION_DIFFERS;
    }

    private static void industry(CompanyName a, CompanyName b, Evidence evidence) {
        if (!a.industries().isEmpty() || !b.industries().isEmpty()) {
            evidence.add(
                    industryLevel(a, b),
                    String.join(" ", a.industries()),
                    String.join(" ", b.industries()));
        }
    }

    private static Level industryLevel(CompanyName a, CompanyName b) {
        SortedSet<String> one = a.industries();
        SortedSet<String> other = b.industries();
        if (one.equals(other)) {
            return Level.INDUSTRY_SAME;
        }
        // registered names are whole: a word more is another company
        if (a.isComplete() && b.isComplete()) {
            return Level.INDUSTRY_DIFFERS;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return Level.INDUSTRY_ABSENT;
        }
        return one.containsAll(other) || other.containsAll(one)
                ? Level.INDUSTRY_WITHIN
                : Level.INDUSTRY_DIFFERS;
    }

    private static void form(CompanyName a, CompanyName b, Evidence evidence) {
        if (a.group() != b.group()) {
            evidence.add(Level.GROUP_DIFFERS, a.shown(), b.shown());
        }
        if (!a.form().isEmpty() && !b.form().isEmpty()) {
            evidence.add(LegalForm.level(a.form(), b.form()), a.shown(), b.shown());
        }
    }
}
