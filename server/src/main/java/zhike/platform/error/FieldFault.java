package zhike.platform.error;

import java.util.Map;

/** One field that is wrong, by code; the words come from the message files. */
public record FieldFault(String field, String code, Map<String, Object> args) {}
