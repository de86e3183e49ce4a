package zhike.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import zhike.platform.error.FieldFault;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts a refusal into words. */
@Component
public class ProblemWriter {
    private static final Set<Integer> WORDED = Set.of(400, 404, 405, 406, 413, 415);
    private final Texts texts;
    private final JsonMapper json;

    ProblemWriter(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** From a filter, which no advice hears. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(refusal.kind().status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(response(refusal, request.getLocale()).getBody()));
    }

    public ResponseEntity<Map<String, Object>> response(Refusal refusal, Locale locale) {
        Map<String, Object> body =
                body(refusal.kind().status, refusal.code(), locale, refusal.args());
        body.put("fields", refusal.faults().stream().map(fault -> field(fault, locale)).toList());
        body.putAll(refusal.extra());
        return send(refusal.kind().status, body);
    }

    /**
     * @param status 400 to 499; one without words of its own gets those of 400
     */
    ResponseEntity<Map<String, Object>> known(int status, Locale locale) {
        return send(
                status,
                body(status, "http." + (WORDED.contains(status) ? status : 400), locale, Map.of()));
    }

    ResponseEntity<Map<String, Object>> unexpected(String reference, Locale locale) {
        return send(500, body(500, "unexpected", locale, Map.of("reference", reference)));
    }

    private Map<String, Object> body(
            int status, String code, Locale locale, Map<String, Object> args) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status);
        body.put("code", code);
        body.put("title", texts.get(locale, "error." + code, args));
        body.put("remedy", texts.get(locale, "error." + code + ".remedy", args));
        body.put("fields", List.of());
        return body;
    }

    private Map<String, Object> field(FieldFault fault, Locale locale) {
        return Map.of(
                "field",
                fault.field(),
                "code",
                fault.code(),
                "message",
                texts.get(locale, "error." + fault.code(), fault.args()),
                "remedy",
                texts.get(locale, "error." + fault.code() + ".remedy", fault.args()));
    }

    private static ResponseEntity<Map<String, Object>> send(int status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
