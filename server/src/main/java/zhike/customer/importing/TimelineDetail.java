package zhike.customer.importing;

import java.util.Map;

/** What the timeline tells of an import. */
final class TimelineDetail {
    private TimelineDetail() {}

    static Map<String, Object> of(RunFacts run) {
        return Map.of("import", run.importId(), "file", run.name());
    }
}
