package zhike.grading.model;

/**
 * BG/BB for occasions that come at set times (a yearly gift): at each a living customer takes part
 * with a beta chance (alpha, beta), before each he stops with a beta chance (gamma, delta). A
 * customer is seen as (x, t_x, n): x of n occasions taken, the last of them the t_x-th. P. Fader,
 * B. Hardie, J. Shang, Customer-Base Analysis in a Discrete-Time Noncontractual Setting, Marketing
 * Science 29(6), 2010. All parameters > 0.
 */
public record BgBb(double alpha, double beta, double gamma, double delta) {

    /** The most likely parameters; times in {@code customers} are whole numbers of occasions. */
    public static Fit<BgBb> fit(Histories customers) {
        return Fit.search(
                p -> new BgBb(p[0], p[1], p[2], p[3]), BgBb::likelihood, customers, 1, 1, 1, 1);
    }

    /** Eq. 5. */
    public Likelihood likelihood() {
        return (x, last, n) -> Math.log(likelihood(x, (int) last, (int) n));
    }

    private double likelihood(int x, int last, int n) {
        double sum = taken(x, n) * living(n);
        for (int i = last; i < n; i++) sum += taken(x, i) * stopping(i);
        return sum;
    }

    /** B(α + x, β + n − x) / B(α, β): one given order of x among n occasions. */
    private double taken(int x, int n) {
        return Math.exp(LogGamma.beta(alpha + x, beta + n - x) - LogGamma.beta(alpha, beta));
    }

    /** B(γ, δ + n) / B(γ, δ): alive at the nth occasion. */
    private double living(int n) {
        return Math.exp(LogGamma.beta(gamma, delta + n) - LogGamma.beta(gamma, delta));
    }

    /** B(γ + 1, δ + n) / B(γ, δ): stopped right after the nth occasion. */
    private double stopping(int n) {
        return Math.exp(LogGamma.beta(gamma + 1, delta + n) - LogGamma.beta(gamma, delta));
    }

    /** P(alive at occasion n + 1 | x, t_x, n), eq. 11. */
    public double alive(int x, int last, int n) {
        return taken(x, n) * living(n + 1) / likelihood(x, last, n);
    }

    /** 1 − P(alive at occasion n + 1). */
    public double churnRisk(int x, int last, int n) {
        return 1 - alive(x, last, n);
    }

    /** E[X(n)], eq. 9 as a sum over the occasions, steady at γ = 1. */
    public double expected(int n) {
        return alpha / (alpha + beta) * livingOccasions(0, n);
    }

    private double livingOccasions(int after, int number) {
        double sum = 0;
        for (int i = 1; i <= number; i++) sum += living(after + i);
        return sum;
    }

    /** E[X(n, n + next) | x, t_x, n], eq. 13 as a sum over the occasions. */
    public double expectedNext(int x, int last, int n, int next) {
        return taken(x + 1, n + 1) * livingOccasions(n, next) / likelihood(x, last, n);
    }

    /** P(X(n) = x), eq. 8. */
    public double probability(int x, int n) {
        double sum = ways(n, x) * taken(x, n) * living(n);
        for (int i = x; i < n; i++) sum += ways(i, x) * taken(x, i) * stopping(i);
        return sum;
    }

    private static double ways(int n, int x) {
        return Math.exp(LogGamma.of(n + 1.0) - LogGamma.of(x + 1.0) - LogGamma.of(n - x + 1.0));
    }

    /** DERT, eq. 14, for a rate > 0 from one occasion to the next. */
    public double residual(int x, int last, int n, double rate) {
        double later = Hypergeometric.gauss(delta + n + 1, gamma + delta + n + 1, 1 / (1 + rate));
        return taken(x + 1, n + 1) * living(n + 1) / (1 + rate) * later / likelihood(x, last, n);
    }
}
