package zhike.platform.sheet;

import zhike.platform.error.Refusal;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the separator under which the rows have most evenly the most cells. */
final class SeparatorGuess {
    private static final String CANDIDATES = ",\t;|\u0001\u001f^~\uff0c\uff1b";
    private static final int ROWS = 300;
    private static final int TITLE_ROWS = 10;
    private static final double EVEN_ENOUGH = 0.6;
    private static final int FEW = 5;
    private static final double EVEN_ENOUGH_OF_FEW = 0.5;

    private SeparatorGuess() {}

    /**
     * @return the separator, or {@link SheetOptions#ONE_COLUMN}
     */
    static char of(String head, SheetLimits limits) throws IOException {
        char best = SheetOptions.ONE_COLUMN;
        double bestScore = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            double score = head.indexOf(candidate) < 0 ? 0 : score(widths(head, candidate, limits));
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static List<Integer> widths(String head, char separator, SheetLimits limits)
            throws IOException {
        List<Integer> widths = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(head), separator, limits)) {
            for (SheetRow row = rows.next();
                    row != null && widths.size() < ROWS;
                    row = rows.next()) {
                if (row.problem() == null) {
                    widths.add(row.cells().size());
                }
            }
        } catch (Refusal e) {
            return List.of();
        }
        int titles = 0;
        while (titles < Math.min(TITLE_ROWS, widths.size()) && widths.get(titles) == 1) {
            titles++;
        }
        return widths.subList(titles, widths.size());
    }

    private static double score(List<Integer> widths) {
        Map<Integer, Integer> counts = new TreeMap<>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        Map.Entry<Integer, Integer> usual =
                counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElse(Map.entry(1, 0));
        double share = (double) usual.getValue() / Math.max(1, widths.size());
        boolean even =
                usual.getKey() > 1
                        && share >= (widths.size() < FEW ? EVEN_ENOUGH_OF_FEW : EVEN_ENOUGH);
        return even ? share * share * Math.log(usual.getKey() + 1.0) : 0;
    }
}
