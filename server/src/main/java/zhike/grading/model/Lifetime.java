package zhike.grading.model;

/** A model whose customers stop at a time of their own, whatever they buy. */
interface Lifetime extends PurchaseModel {
    double r();

    double alpha();

    /** The share of customers still alive at t. */
    double survival(double t);

    /** The share that stops at t, per unit of time. */
    double density(double t);

    /**
     * P(X(t) = n) = P(N(t) = n) S(t) + ∫₀ᵗ P(N(τ) = n) f(τ) dτ (P. Fader, B. Hardie, Deriving an
     * Expression for P(X(t) = x) Under the Pareto/NBD Model, note 012, 2006), integrated as it is:
     * no terms cancel.
     */
    @Override
    default double probability(int n, double t) {
        return NegativeBinomial.probability(r(), alpha(), n, t) * survival(t)
                + Quadrature.COARSE.refined(
                        0, t, u -> NegativeBinomial.probability(r(), alpha(), n, u) * density(u));
    }
}
