package zhike.grading.model;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A sum over many, on all cores, and yet the same to the last digit on any number of them. */
final class ParallelSum {
    private static final int CHUNK = 2048;

    private ParallelSum() {}

    static double of(int size, IntToDoubleFunction term) {
        int chunks = (size + CHUNK - 1) / CHUNK;
        double[] sums = new double[chunks];
        IntStream.range(0, chunks).parallel().forEach(i -> sums[i] = chunk(i, size, term));
        return Arrays.stream(sums).sum();
    }

    private static double chunk(int chunk, int size, IntToDoubleFunction term) {
        double sum = 0;
        int end = Math.min(size, (chunk + 1) * CHUNK);
        for (int i = chunk * CHUNK; i < end; i++) sum += term.applyAsDouble(i);
        return sum;
    }
}
