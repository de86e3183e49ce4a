package zhike.sim;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the company decides for itself before it begins: who approves, who keeps, what a stage asks
 * for.
 */
final class Rules {
    private final Play play;
    private final Desk admin;

    Rules(Play play, Desk admin) {
        this.play = play;
        this.admin = admin;
    }

    void lay() {
        for (String[] row : Lists.table("chains.txt")) chain(row[0], row[1]);
        custodian("bj", "shenyue");
        custodian("sh", "gongxiaotong");
        stages();
        territories();
        address("http://localhost:8080");
        use("first-contact", false);
    }

    /** As somebody draws it on the screen: a draft like the one that holds, changed, made live. */
    private void chain(String use, String steps) {
        String path = "/api/approval-chains/" + use;
        JsonNode chain =
                admin.post(path + "/draft", Map.of())
                        .path("versions")
                        .valueStream()
                        .filter(each -> each.path("state").asString().equals("draft"))
                        .findFirst()
                        .orElseThrow()
                        .path("chain");
        Map<String, Object> form = new LinkedHashMap<>();
        for (String field : List.of("nameZh", "nameEn", "clause", "fallbackRole", "passes"))
            if (!chain.path(field).isMissingNode()) form.put(field, chain.path(field));
        form.put("steps", JsonMapper.shared().readTree(steps));
        admin.put(path + "/draft", form);
        admin.post(path + "/live", Map.of());
    }

    private void custodian(String branch, String login) {
        admin.put(
                "/api/custodians/" + play.units.get(branch),
                Map.of("personId", play.person(login).id()));
    }

    private void stages() {
        List<Map<String, Object>> stages = new ArrayList<>();
        for (JsonNode each : admin.get("/api/opportunity-stages")) {
            Map<String, Object> stage = new LinkedHashMap<>();
            each.properties().forEach(field -> stage.put(field.getKey(), field.getValue()));
            if (each.path("exit").isEmpty())
                stage.put(
                        "exit",
                        List.of(
                                Map.of(
                                        "zh",
                                        play.lists
                                                .of("stage.exits")
                                                .get(
                                                        stages.size()
                                                                % play.lists
                                                                        .of("stage.exits")
                                                                        .size()),
                                        "en",
                                        "Agreed with the customer")));
            stages.add(stage);
        }
        admin.put("/api/opportunity-stages", Map.of("stages", stages));
    }

    /** By branch; one person carries more than another. */
    private void territories() {
        int position = 0;
        for (String branch : List.of("bj", "sh", "gz")) {
            List<Map<String, Object>> members = new ArrayList<>();
            List<Colleague> there =
                    play.with("sales").stream()
                            .filter(each -> each.branch().equals(branch))
                            .toList();
            for (int at = 0; at < there.size(); at++)
                members.add(
                        Map.of(
                                "personId",
                                there.get(at).id(),
                                "ability",
                                List.of(1.5, 1.0, 0.8, 1.2).get(at % 4),
                                "most",
                                400));
            admin.post(
                    "/api/territories",
                    Map.of(
                            "name",
                            play.lists.only("territory." + branch),
                            "position",
                            position++,
                            "criteria",
                            Map.of(
                                    "field",
                                    "unit",
                                    "op",
                                    "within",
                                    "value",
                                    List.of(play.units.get(branch))),
                            "active",
                            true,
                            "members",
                            members));
        }
    }

    /**
     * For the links in letters; nothing is mailed. In the end there is none, for nobody knows where
     * the company will be restored.
     */
    void address(String of) {
        Map<String, Object> mail = new LinkedHashMap<>();
        for (String field :
                List.of(
                        "on",
                        "host",
                        "port",
                        "tls",
                        "user",
                        "senderAddress",
                        "senderName",
                        "perMinute",
                        "digestAt")) mail.put(field, admin.get("/api/mail-server").path(field));
        mail.put("publicAddress", of);
        admin.put("/api/mail-server", mail);
    }

    /** While the customers of old are written in, nobody owes them a first contact. */
    void use(String kind, boolean active) {
        for (JsonNode each : admin.get("/api/promise-kinds")) {
            if (!each.path("code").asString().equals(kind)) continue;
            Map<String, Object> form = new LinkedHashMap<>();
            for (String field :
                    List.of("code", "nameZh", "nameEn", "clause", "definition", "version"))
                form.put(field, each.path(field));
            form.put("active", active);
            admin.put("/api/promise-kinds/" + kind, form);
        }
    }
}
