package zhike.platform.setting;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Map;

/** Reads and writes the settings of any module that offers a {@link SettingGroup}. */
@RestController
class SettingEndpoint {
    private final List<SettingGroup<?>> groups;
    private final Settings settings;
    private final ObjectMapper json;
    private final Validator validator;
    private final Trail trail;

    SettingEndpoint(
            List<SettingGroup<?>> groups,
            Settings settings,
            ObjectMapper json,
            Validator validator,
            Trail trail) {
        this.groups = groups;
        this.settings = settings;
        this.json = json;
        this.validator = validator;
        this.trail = trail;
    }

    @GetMapping("/api/settings/{code}")
    @Needs("setting.manage")
    Record get(@PathVariable String code) {
        return settings.get(group(code));
    }

    /** What is not sent stays as it was. */
    @PutMapping("/api/settings/{code}")
    @Needs("setting.manage")
    @Transactional
    public Record put(@PathVariable String code, @RequestBody Map<String, Object> sent) {
        SettingGroup<?> group = group(code);
        Record before = settings.get(group);
        Record after = read(group, before, sent);
        Refusal refusal = Refusal.invalid("setting.invalid");
        for (ConstraintViolation<Record> wrong : validator.validate(after))
            refusal.at(String.valueOf(wrong.getPropertyPath()), "field.range", Map.of());
        if (!refusal.faults().isEmpty()) throw refusal;
        settings.put(code, after);
        trail.record("setting.changed", "setting", null, code, Map.of("from", before, "to", after));
        return after;
    }

    private Record read(SettingGroup<?> group, Record before, Map<String, Object> sent) {
        ObjectNode whole = json.valueToTree(before);
        JsonNode fresh = json.valueToTree(sent);
        for (var field : fresh.properties()) {
            if (!whole.has(field.getKey()) || field.getValue().isNull())
                throw Refusal.invalid(field.getKey(), "setting.unknown");
            whole.set(field.getKey(), field.getValue());
        }
        try {
            return json.treeToValue(whole, group.type());
        } catch (JacksonException e) {
            String field =
                    e.getPath().isEmpty()
                            ? ""
                            : String.valueOf(e.getPath().getFirst().getPropertyName());
            throw Refusal.invalid(field, "field.form");
        }
    }

    private SettingGroup<?> group(String code) {
        return groups.stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("setting"));
    }
}
