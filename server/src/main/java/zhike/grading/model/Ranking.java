package zhike.grading.model;

/** Puts many in order without an object for each. */
final class Ranking {
    private final long[] values;
    private final long[] ids;
    private final boolean highFirst;

    private Ranking(long[] values, long[] ids, boolean highFirst) {
        if (values.length != ids.length) throw new IllegalArgumentException("lengths differ");
        this.values = values;
        this.ids = ids;
        this.highFirst = highFirst;
    }

    /**
     * The places of the values from the first to the last in order; of equals the lower id first.
     */
    static int[] of(long[] values, long[] ids, boolean highFirst) {
        return new Ranking(values, ids, highFirst).order();
    }

    private int[] order() {
        int size = values.length;
        int[] from = new int[size];
        int[] to = new int[size];
        for (int i = 0; i < size; i++) from[i] = i;
        for (int width = 1; width < size && width > 0; width *= 2) {
            for (int start = 0; start < size; start += 2 * width)
                merge(from, to, start, Math.min(start + width, size), width);
            int[] kept = from;
            from = to;
            to = kept;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int width) {
        int end = Math.min(middle + width, from.length);
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right >= end || (left < middle && !before(from[right], from[left]));
            to[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    private boolean before(int a, int b) {
        if (values[a] == values[b]) return ids[a] < ids[b];
        return highFirst ? values[a] > values[b] : values[a] < values[b];
    }
}
