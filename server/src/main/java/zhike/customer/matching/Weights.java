package zhike.customer.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.ToDoubleFunction;

/** The one configuration of matching: weights of the levels, prior and thresholds; see its file. */
public final class Weights {
    private final double[] levels;
    private final double[] typical;
    private final double prior;
    private final double commonest;
    private final double rarest;
    private final double match;
    private final double review;

    private Weights(Properties from) {
        ToDoubleFunction<String> number = key -> number(from, key);
        levels = Arrays.stream(Level.values()).map(Level::key).mapToDouble(number).toArray();
        typical = Arrays.stream(Aspect.values()).map(Aspect::key).mapToDouble(number).toArray();
        prior = number(from, "prior");
        commonest = number(from, "rarity.least");
        rarest = number(from, "rarity.most");
        match = number(from, "threshold.match");
        review = number(from, "threshold.review");
    }

    /** The weights that are delivered. */
    public static Weights standard() {
        var properties = new Properties();
        try (var in = Weights.class.getResourceAsStream("weights.properties")) {
            if (in == null) {
                throw new IllegalStateException("weights.properties is not on the class path");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(properties);
    }

    /**
     * @throws IllegalArgumentException naming the first key that is absent or not a finite number
     */
    public static Weights of(Properties properties) {
        return new Weights(properties);
    }

    double of(Level level) {
        return levels[level.ordinal()];
    }

    /**
     * Agreement on a value: its level's weight, more for a rare value, less for a common one, never
     * below 0.
     */
    double of(Level level, Aspect aspect, double frequency) {
        double weight = of(level);
        if (frequency <= 0) {
            return weight;
        }
        double rarity = Math.log(typical[aspect.ordinal()] / frequency) / Math.log(2);
        return Math.max(0, weight + Math.clamp(rarity, commonest, rarest));
    }

    double prior() {
        return prior;
    }

    /** From this probability on two records count as one customer. */
    public double match() {
        return match;
    }

    /** From this probability on a person should look at the pair. */
    public double review() {
        return review;
    }

    private static double number(Properties from, String key) {
        String text = from.getProperty(key, "").strip();
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("weight " + key + " is not a number: " + text, e);
        }
        throw new IllegalArgumentException("weight " + key + " is not finite: " + text);
    }
}
