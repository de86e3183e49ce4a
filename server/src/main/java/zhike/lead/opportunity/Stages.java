package zhike.lead.opportunity;

import static zhike.lead.db.Tables.STAGE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stages in their order, the retired among them; kept in memory until one changes. */
@Component
class Stages {
    static final String CHANGED = "opportunity-stage";
    private final DSLContext db;
    private final ObjectMapper json;

    /** One entry; a map because its computing and its clearing exclude each other. */
    private final Map<String, List<Stage>> known = new ConcurrentHashMap<>();

    Stages(DSLContext db, ObjectMapper json, Broadcast broadcast) {
        this.db = db;
        this.json = json;
        broadcast.on(CHANGED, any -> known.clear());
    }

    List<Stage> all() {
        return known.computeIfAbsent("", any -> load());
    }

    List<Stage> active() {
        return all().stream().filter(Stage::active).toList();
    }

    Stage get(long id) {
        return all().stream().filter(stage -> stage.id() == id).findFirst().orElseThrow();
    }

    /** For who goes there now. */
    Stage open(long id) {
        return active().stream()
                .filter(stage -> stage.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("stageId", "opportunity.stage.unknown"));
    }

    /** The place in the order. */
    int place(long id) {
        return all().indexOf(get(id));
    }

    private List<Stage> load() {
        return db.selectFrom(STAGE)
                .orderBy(STAGE.POSITION, STAGE.ID)
                .fetch(
                        row ->
                                new Stage(
                                        row.getId(),
                                        row.getNameZh(),
                                        row.getNameEn(),
                                        row.getProbability(),
                                        List.of(
                                                json.readValue(
                                                        row.getExit().data(), Stage.Exit[].class)),
                                        row.getActive(),
                                        row.getVersion()));
    }
}
