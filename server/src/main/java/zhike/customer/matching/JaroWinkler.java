package zhike.customer.matching;

/**
 * Likeness of two short texts from 0 to 1 (Jaro 1989; prefix bonus of Winkler 1990, 0.1 for each of
 * up to four equal first characters). Texts are compared up to their 64th character; the order of
 * the two does not matter, which the plain method does not promise.
 */
final class JaroWinkler {
    private JaroWinkler() {}

    static double likeness(String a, String b) {
        return a.compareTo(b) <= 0 ? ordered(a, b) : ordered(b, a);
    }

    private static double ordered(String a, String b) {
        int n = Math.min(a.length(), Long.SIZE);
        int m = Math.min(b.length(), Long.SIZE);
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        int window = Math.max(0, Math.max(n, m) / 2 - 1);
        long inA = 0;
        long inB = 0;
        for (int i = 0; i < n; i++) {
            int end = Math.min(m - 1, i + window);
            for (int j = Math.max(0, i - window); j <= end; j++) {
                if ((inB >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    inA |= 1L << i;
                    inB |= 1L << j;
                    break;
                }
            }
        }
        double common = Long.bitCount(inA);
        if (common == 0) {
            return 0;
        }
        double jaro = (common / n + common / m + (common - exchanged(a, b, inA, inB)) / common) / 3;
        return jaro + prefix(a, b, Math.min(n, m)) * 0.1 * (1 - jaro);
    }

    private static double exchanged(String a, String b, long inA, long inB) {
        int out = 0;
        while (inA != 0) {
            if (a.charAt(Long.numberOfTrailingZeros(inA))
                    != b.charAt(Long.numberOfTrailingZeros(inB))) {
                out++;
            }
            inA &= inA - 1;
            inB &= inB - 1;
        }
        return out / 2.0;
    }

    private static int prefix(String a, String b, int limit) {
        int same = 0;
        while (same < Math.min(4, limit) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }
}
