package zhike.promise;

import java.util.Map;

/**
 * One sentence of an explanation.
 *
 * @param code its words are {@code promise.because.<code>}
 */
public record Because(String code, Map<String, Object> args) {}
