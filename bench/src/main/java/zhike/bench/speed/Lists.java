package zhike.bench.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The first and the 1,000th page of the register in both orders. */
final class Lists implements Work {
    private static final double P99_MILLIS = 25;
    private static final double OF_FIRST = 1.5;
    private static final int PAGES = 1_000;

    /** Those that the screen asks for when nobody has chosen others. */
    private static final String COLUMNS = "stage,owner,phone,mobile,source,tags,quality,updated_at";

    @Override
    public List<Result> measure(Ground ground) throws IOException {
        List<Result> results = new ArrayList<>();
        for (String sort : List.of("newest", "name")) {
            String first = "/api/customers?limit=50&sort=" + sort + "&columns=" + COLUMNS;
            String cursor = null;
            int page = 1;
            for (; page < PAGES; page++) {
                var next =
                        ground.viewer()
                                .get(cursor == null ? first : first + "&cursor=" + cursor)
                                .get("next");
                if (next == null || next.isNull()) break;
                cursor = next.asString();
            }
            Load early = Load.reads(ground.viewer(), List.of(first), ground.options().seconds());
            Load late =
                    Load.reads(
                            ground.viewer(),
                            List.of(first + "&cursor=" + cursor),
                            ground.options().seconds());
            double ratio = late.p99() / early.p99();
            results.add(
                    Result.of(
                            "list by " + sort + ", page 1",
                            early.text(),
                            "",
                            "",
                            "p99 <= 25 ms",
                            early.p99() <= P99_MILLIS && early.failed() == 0));
            results.add(
                    Result.of(
                            "list by " + sort + ", page " + page,
                            late.text(),
                            "page 1",
                            Result.format("%.2f", ratio),
                            "p99 <= 25 ms, ratio <= 1.5",
                            late.p99() <= P99_MILLIS && ratio <= OF_FIRST && late.failed() == 0));
        }
        return results;
    }
}
