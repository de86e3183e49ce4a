package zhike.access;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One request to an endpoint, right but for what chance put in. */
final class Fuzz {
    private static final String ODD = "@odd@";
    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "POST",
                    "PUT",
                    "PATCH",
                    "DELETE",
                    "HEAD",
                    "OPTIONS",
                    "TRACE",
                    "PROPFIND",
                    "get",
                    "BREW",
                    "X".repeat(300));
    private static final List<String> TYPES =
            List.of(
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "application/json; charset=utf-16",
                    "application/json; charset=nonsense",
                    "application/*",
                    "*/*",
                    "/",
                    "garbage",
                    "application/octet-stream",
                    "application/problem+json",
                    "");
    private static final List<String> HEADERS =
            List.of(
                    "Accept: application/xml",
                    "Accept: */*;q=x",
                    "Accept: /",
                    "Accept: text/html, */*;q=0.1",
                    "Accept-Language: " + "zh-".repeat(400),
                    "Accept-Language: ../..",
                    "Accept-Language: x;q=2",
                    "Range: bytes=-",
                    "Range: bytes=99999999999999999999-1",
                    "If-None-Match: x",
                    "If-Modified-Since: never",
                    "X-Forwarded-For: ;;",
                    "X-Forwarded-Host: a b",
                    "X-HTTP-Method-Override: DELETE",
                    "Cookie: zhike_session=\"\u00ff",
                    "Cookie: =;;=",
                    "Authorization: Basic x",
                    "Authorization: Bearer ",
                    "Authorization: Bearer \u00e9",
                    "Origin: null",
                    "Content-Encoding: gzip",
                    "Expect: 200-nothing",
                    "Transfer-Encoding: chunked, x",
                    "Upgrade: h2c",
                    "Idempotency-Key: ",
                    "Idempotency-Key: same",
                    "Idempotency-Key: \u00ff\u0001",
                    "Idempotency-Key: " + "k".repeat(3_000),
                    "X-Big: " + "x".repeat(20_000),
                    "X-Many: 1\r\n".repeat(300) + "X-End: 1",
                    "Forwarded: for=\"",
                    "User-Agent: " + "x".repeat(5_000));
    private final Endpoint endpoint;
    private final Random chance;
    private String method;
    private String path;
    private String query;
    private String type = "Content-Type: application/json\r\n";
    private String header = "";
    private byte[] body = {};

    private Fuzz(
            Endpoint endpoint,
            Random chance,
            String path,
            @org.jspecify.annotations.Nullable ObjectNode shape,
            List<String> fields) {
        this.endpoint = endpoint;
        this.chance = chance;
        this.method = endpoint.method();
        this.path = path;
        this.query = parameters(chance.nextInt(4) == 0 || shape == null, fields);
        if (shape != null) body = body(shape.deepCopy(), fields).getBytes(StandardCharsets.UTF_8);
        else if (endpoint.takesFile()) form();
        else if (chance.nextInt(6) == 0) body = Odd.value(chance).getBytes(StandardCharsets.UTF_8);
        break_();
    }

    /**
     * @param known what to put for the variables of the path, by its beginning
     */
    static Fuzz of(
            Endpoint endpoint,
            Random chance,
            Map<String, String> known,
            @org.jspecify.annotations.Nullable ObjectNode shape,
            List<String> fields) {
        String path = endpoint.path();
        for (Map.Entry<String, String> each : known.entrySet())
            if (path.startsWith(each.getKey() + "/{"))
                path = path.replaceFirst("\\{[^}]+}", each.getValue());
        StringBuilder filled = new StringBuilder();
        for (String piece : path.splitWithDelimiters("\\{[^}]+}", 0))
            filled.append(
                    !piece.startsWith("{")
                            ? piece
                            : chance.nextInt(3) == 0 ? Odd.text(chance) : "999999999");
        path = filled.toString();
        if (chance.nextInt(15) == 0)
            path =
                    path.replaceFirst(
                            "\\d+", java.util.regex.Matcher.quoteReplacement(Odd.text(chance)));
        return new Fuzz(endpoint, chance, path, shape, fields);
    }

    String head(String identification) {
        return method
                + " "
                + path
                + query
                + " HTTP/1.1\r\n"
                + identification
                + (body.length == 0 ? "" : type)
                + header;
    }

    byte[] body() {
        return body;
    }

    private String parameters(boolean odd, List<String> fields) {
        StringBuilder text = new StringBuilder();
        for (MethodParameter parameter : endpoint.handler().getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null || !odd || chance.nextInt(3) == 0) continue;
            parameter.initParameterNameDiscovery(
                    new org.springframework.core.DefaultParameterNameDiscoverer());
            String name =
                    asked.value().isEmpty()
                            ? String.valueOf(parameter.getParameterName())
                            : asked.value();
            String value =
                    name.equals("criteria")
                            ? java.net.URLEncoder.encode(criteria(fields), StandardCharsets.UTF_8)
                            : Odd.text(chance);
            text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(value);
            if (chance.nextInt(10) == 0)
                text.append('&').append(name).append('=').append(Odd.text(chance));
        }
        return text.length() > 30_000 ? text.substring(0, 30_000) : text.toString();
    }

    private String criteria(List<String> fields) {
        if (chance.nextInt(3) == 0) return Odd.criteria(chance);
        String op =
                zhike.platform.criteria.Operator.values()[
                        chance.nextInt(zhike.platform.criteria.Operator.values().length)]
                        .code();
        return "{\"field\":\""
                + fields.get(chance.nextInt(fields.size()))
                + "\",\"op\":\""
                + op
                + "\",\"value\":"
                + operand()
                + "}";
    }

    private String operand() {
        return switch (chance.nextInt(4)) {
            case 0 -> "[" + Odd.value(chance) + "," + Odd.value(chance) + "]";
            case 1 -> "[" + Odd.value(chance) + "]";
            default -> Odd.value(chance);
        };
    }

    private String body(ObjectNode shape, List<String> fields) {
        int what = chance.nextInt(20);
        if (what == 0) return Odd.value(chance);
        if (what == 1) return "[" + shape + "]";
        if (what == 2)
            return shape.toString().substring(0, chance.nextInt(shape.toString().length()));
        if (what == 3) return shape + "{}";
        if (what == 4) return shape.put("unknown_" + chance.nextInt(), 1).toString();
        if (what == 5) return shape.toString().replaceFirst("\\{", "{\"" + any(shape) + "\":1,");
        if (what == 6) {
            shape.remove(any(shape));
            return shape.toString();
        }
        if (shape.has("criteria") && chance.nextInt(2) == 0)
            return shape.put("criteria", ODD)
                    .toString()
                    .replace("\"" + ODD + "\"", criteria(fields));
        ObjectNode place = shape;
        while (chance.nextInt(4) > 0 && inner(place) instanceof ObjectNode deeper) place = deeper;
        if (place.isEmpty() || place.has("field") && chance.nextBoolean())
            place.put(fields.get(chance.nextInt(fields.size())), ODD);
        else place.put(any(place), ODD);
        if (chance.nextInt(3) == 0) place.put(any(place), ODD);
        return shape.toString().replace("\"" + ODD + "\"", Odd.value(chance));
    }

    private static @org.jspecify.annotations.Nullable ObjectNode inner(ObjectNode place) {
        List<ObjectNode> found = new ArrayList<>();
        place.forEach(
                value -> {
                    if (value instanceof ObjectNode object && !object.isEmpty()) found.add(object);
                    if (value instanceof ArrayNode array
                            && array.path(0) instanceof ObjectNode object
                            && !object.isEmpty()) found.add(object);
                });
        return found.isEmpty() ? null : found.getLast();
    }

    private String any(ObjectNode node) {
        List<String> names = new ArrayList<>(node.propertyNames());
        return names.get(chance.nextInt(names.size()));
    }

    private void form() {
        String name =
                List.of(
                                "x.csv",
                                "x.xlsx",
                                "x.vcf",
                                "x",
                                "",
                                "../../x.csv",
                                "长".repeat(200) + ".csv",
                                "a\u0001b.csv",
                                "x\".csv")
                        .get(chance.nextInt(9));
        String part = chance.nextInt(5) == 0 ? "other" : "file";
        String end = chance.nextInt(6) == 0 ? "" : "\r\n--b--\r\n";
        type = "Content-Type: multipart/form-data; boundary=b\r\n";
        body =
                ("--b\r\nContent-Disposition: form-data; name=\""
                                + part
                                + "\"; filename=\""
                                + name
                                + "\"\r\n\r\n"
                                + Odd.value(chance)
                                + end)
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** The line and the headers are broken now and then. */
    private void break_() {
        switch (chance.nextInt(40)) {
            case 0, 1 -> method = METHODS.get(chance.nextInt(METHODS.size()));
            case 2, 3 -> type = "Content-Type: " + TYPES.get(chance.nextInt(TYPES.size())) + "\r\n";
            case 4, 5 -> header = HEADERS.get(chance.nextInt(HEADERS.size())) + "\r\n";
            case 6 ->
                    path =
                            path
                                    + List.of(
                                                    "/",
                                                    "//",
                                                    ";x=y",
                                                    "/..",
                                                    "/%2e%2e/%2e%2e",
                                                    "%00",
                                                    "%",
                                                    "/\\",
                                                    "?",
                                                    ".json",
                                                    "/" + "a".repeat(9_000))
                                            .get(chance.nextInt(11));
            case 7 ->
                    query =
                            query
                                    + (query.isEmpty() ? "?" : "&")
                                    + List.of(
                                                    "%",
                                                    "=%zz",
                                                    "a=%ff",
                                                    "%00=1",
                                                    "a[]=1",
                                                    "a[b]=",
                                                    "=".repeat(50),
                                                    "a&".repeat(2_000))
                                            .get(chance.nextInt(8));
            case 8 -> {
                if (body.length > 0)
                    body[chance.nextInt(body.length)] = (byte) (0x80 | chance.nextInt(128));
            }
            default -> {}
        }
    }
}
