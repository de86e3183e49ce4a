package zhike.customer.matching;

/**
 * Edits between two texts: insert, delete, replace, and exchange of two neighbours as one (Damerau
 * 1964; optimal string alignment, no edit inside an exchanged pair).
 */
final class EditDistance {
    private EditDistance() {}

    /** The distance, or {@code limit + 1} as soon as it is known to exceed the limit. */
    static int within(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        if (a.equals(b)) {
            return 0;
        }
        int width = b.length() + 1;
        int[] before = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (fill(a, b, i, before, last, row) > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], limit + 1);
    }

    private static int fill(String a, String b, int i, int[] before, int[] last, int[] row) {
        row[0] = i;
        int least = i;
        for (int j = 1; j <= b.length(); j++) {
            boolean same = a.charAt(i - 1) == b.charAt(j - 1);
            int edits = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
            if (i > 1
                    && j > 1
                    && a.charAt(i - 1) == b.charAt(j - 2)
                    && a.charAt(i - 2) == b.charAt(j - 1)) {
                edits = Math.min(edits, before[j - 2] + 1);
            }
            row[j] = edits;
            least = Math.min(least, edits);
        }
        return least;
    }
}
