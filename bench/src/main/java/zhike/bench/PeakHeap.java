package zhike.bench;

/** The most heap seen in use at any look. */
final class PeakHeap {
    private long peak;

    void look() {
        Runtime machine = Runtime.getRuntime();
        peak = Math.max(peak, machine.totalMemory() - machine.freeMemory());
    }

    long megabytes() {
        look();
        return peak >> 20;
    }
}
