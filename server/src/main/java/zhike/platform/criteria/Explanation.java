package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Why a tree held or not, node by node, as data for the sentence that a reader sees.
 *
 * @param of the node
 * @param held its answer
 * @param actual for a leaf what the record holds: null when absent, a Set for fields with many
 *     values
 * @param partsHeld how many of the parts held; 0 for a leaf
 * @param parts every part, also those that came after the answer was clear
 */
public record Explanation(
        Criteria of,
        boolean held,
        @Nullable Object actual,
        int partsHeld,
        List<Explanation> parts) {

    static Explanation leaf(Criteria of, boolean held, @Nullable Object actual) {
        return new Explanation(of, held, actual, 0, List.of());
    }

    static Explanation group(Criteria of, List<Explanation> parts) {
        int held = (int) parts.stream().filter(Explanation::held).count();
        boolean answer =
                switch (of) {
                    case Criteria.AllOf all -> held == parts.size();
                    case Criteria.AnyOf any -> held > 0;
                    case Criteria.Not not -> held == 0;
                    case Criteria.AtLeast(int least, var ignored) -> held >= least;
                    case Criteria.Is leaf ->
                            throw new IllegalArgumentException("a leaf has no parts");
                };
        return new Explanation(of, answer, null, held, List.copyOf(parts));
    }
}
