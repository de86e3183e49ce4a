package zhike.customer.matching;
import java.util.List;
final class CompanyComparison {
    private CompanyComparison() {}
    static void compare(List<CompanyName> a, List<CompanyName> b, Evidence e) {}
}
