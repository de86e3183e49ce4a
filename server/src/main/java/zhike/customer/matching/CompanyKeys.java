package zhike.customer.matching;

final class CompanyKeys {
    private CompanyKeys() {}

    static void add(Profile of, KeySet keys) {}
}
