package zhike.customer.duplicate;

import zhike.customer.matching.MatchScore;

import java.util.List;

/** One piece of evidence as it is kept. @param bits above 0 for, below 0 against */
record KeptReason(String code, String left, String right, double bits) {
    static List<KeptReason> of(MatchScore score) {
        return score.reasons().stream()
                .map(
                        reason ->
                                new KeptReason(
                                        reason.code(),
                                        reason.left(),
                                        reason.right(),
                                        rounded(reason.weight())))
                .toList();
    }

    private static double rounded(double bits) {
        return Math.round(bits * 100) / 100.0;
    }
}
