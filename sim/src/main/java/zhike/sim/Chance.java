package zhike.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chance that falls alike in every run. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    <T> T of(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    /** Mostly from the beginning of the list, as a few customers get most of the work. */
    <T> T favourite(List<T> choice) {
        double skew = random.nextDouble();
        return choice.get((int) (skew * skew * choice.size()));
    }

    /** No more than so many, none twice. */
    <T> List<T> some(List<T> choice, int most) {
        List<T> left = new ArrayList<>(choice);
        List<T> some = new ArrayList<>();
        while (some.size() < most && !left.isEmpty())
            some.add(left.remove(random.nextInt(left.size())));
        return some;
    }

    boolean in(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) digits.append(random.nextInt(10));
        return digits.toString();
    }
}
