package zhike.sim;

import java.util.Random;

/**
 * How often a customer buys, how much, for how long, and how they pay: the same whenever one asks.
 * Rates differ as they do in the models of repeat purchases: a few buy often, many once.
 *
 * @param rate purchases a day while they last
 * @param size of what they buy, about 1 for the usual
 * @param quits probability that a purchase was their last
 * @param pays 0 for always in time, to 99 for hardly
 */
record Appetite(double rate, double size, double quits, int pays) {
    private static final double WORKING_DAYS = 120;

    static Appetite of(Customer customer) {
        Random random = new Random(customer.id * 0x9E3779B97F4A7C15L + 7);
        random.nextDouble();
        double share = customer.enterprise() ? 0.42 : 0.55;
        boolean buys = random.nextDouble() < share;
        // exponential: a gamma of shape 1
        double orders = -Math.log(1 - random.nextDouble()) * (customer.enterprise() ? 3.2 : 1.2);
        double size = Math.exp(random.nextGaussian() * 0.9);
        double quits = 0.05 + 0.25 * random.nextDouble() * random.nextDouble();
        int pays = random.nextInt(100);
        return new Appetite(buys ? orders / WORKING_DAYS : 0, size, quits, pays);
    }

    /** Of dear things few. */
    int pieces(Chance chance, int price) {
        if (chance.in(0.3) && price > 3000) return 1;
        double most = Math.max(1, size * 9000 / price);
        return (int) Math.max(1, Math.min(200, Math.round(most * chance.between(4, 16) / 10)));
    }

    /** Days after the invoice is due that its money comes; negative: before. Null: it does not. */
    @org.jspecify.annotations.Nullable
    Integer delay(Chance chance) {
        if (pays < 62) return -chance.between(1, 20);
        if (pays < 82) return chance.between(1, 18);
        if (pays < 95) return chance.between(20, 75);
        return null;
    }
}
