package zhike.platform.region;

/**
 * A division; the code is GB/T 2260 without trailing zeros: 2 digits a province, 4 a city, 6 a
 * county.
 */
public record Region(String code, String name) {}
