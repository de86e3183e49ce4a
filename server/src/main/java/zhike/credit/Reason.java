package zhike.credit;

import java.util.Map;

/**
 * Why a grade or a limit is what it is; its words are {@code credit.because.<code>}, filled from
 * the figures.
 */
public record Reason(String code, Map<String, Object> figures) {}
