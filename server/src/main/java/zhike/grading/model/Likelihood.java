package zhike.grading.model;

/**
 * The log-likelihood of one customer under one model; what all customers share is worked out
 * before.
 */
@FunctionalInterface
public interface Likelihood {
    /**
     * @param repeats repeat purchases after the first (x), ≥ 0
     * @param last time of the last purchase since the first (t_x), 0 without repeats
     * @param age time of observation since the first purchase (T), ≥ last, in the same unit
     */
    double of(int repeats, double last, double age);
}
