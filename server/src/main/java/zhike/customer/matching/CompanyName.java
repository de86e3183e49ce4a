package zhike.customer.matching;

record CompanyName(String core) {
    static CompanyName of(String n) { return new CompanyName(Fold.solid(n)); }
    boolean isEmpty() { return core.isEmpty(); }
}
