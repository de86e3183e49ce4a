package zhike.access;

import java.util.List;
import java.util.Random;

/** What no honest client sends. */
final class Odd {
    private static final String DEEP = "[".repeat(600) + "]".repeat(600);
    private static final String ABYSS = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);

    /** In the place of a JSON value, as they stand in the text. */
    private static final List<String> VALUES = List.of("null", "true", "false", "0", "-1", "1", "2147483648", "-9223372036854775808", "9223372036854775807",
            "9223372036854775808", "1e400", "-1e400", "1e-400", "1e2147483647", "0.1", "-0", "00", "NaN", "Infinity", "-Infinity", "undefined", "tru",
            "9".repeat(400), "\"\"", "\" \"", "\"x\"", "\"" + "长".repeat(20_000) + "\"", "\"" + "x".repeat(300) + "\"", "\"" + "9".repeat(400) + "\"",
            "\"a\\u0000b\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uD83D\"", "\"\\ufeff\"", "\"\\u202e反\"", "\"\\u0007\"", "\"\\u007f\"",
            "\"a\\nb\"", "\"\\x41\"", "\"\\u12\"", "\"no end", "\"raw \u0001 control\"", "'single'",
            "\"'; drop table customer.card; --\"", "\"' or 1=1 --\"", "\"%' union select login from identity.person --\"", "\"<script>alert(1)</script>\"",
            "\"{{7*7}}${jndi:ldap://x}%s%n{0}\"", "\"\\\\\"", "\"%\"", "\"_\"", "\"../../etc/passwd\"", "[]", "{}", "[null]", "[[]]", "[{}]", "[\"x\"]", "[1,1]",
            "[-1]", "[9223372036854775807]", "{\"a\":{\"b\":[]}}", "{\"\":0}", "{\"a\\u0000\":1}", DEEP, ABYSS, "\"2026-02-30\"", "\"2026-13-01\"", "\"0000-00-00\"",
            "\"9999-12-31\"", "\"-999999999-01-01\"", "\"+999999999-12-31\"", "\"9999-99-99T99:99:99Z\"", "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"-1000000000-01-01T00:00:00Z\"", "\"294277-01-01T00:00:00Z\"", "\"+294277-01-01T00:00:00Z\"", "\"2026-03-01T00:00:00+99:00\"", "1772323200", "\"1\"",
            "\"1.0\"", "\"-1\"", "\"null\"", "\"true\"", "\"unknown\"", "\"①\"", "\"１２\"");

    /** In the place of a parameter, as they stand in the address. */
    private static final List<String> TEXTS = List.of("", "%", "%zz", "%0", "%00", "%01", "a%00b", "%ff%fe", "%ed%a0%80", "%c0%80", "%e5%ae%a2", "%EF%BB%BF", "+", "%20", "-1", "0", "1",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "2147483648", "1e400", "NaN", "Infinity", "0x10", "1.5", "true", "null", "undefined", "[]", "{}",
            "2026-02-30", "2026-02-30T00:00:00Z", "2026-03-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "%2B999999999-12-31T23:59:59Z", "%2B1000000000-12-31T23:59:59Z", "294278-01-01T00:00:00Z",
            "AAAA", "====", "MQ", "LTE", "OTIyMzM3MjAzNjg1NDc3NTgwNw", "MTlm", "4piD", "AB8A", "eA", "x'%20or%201=1--", "%27%3B%20select%201", "%3Cscript%3E", "%25%25%25", "_%25_", "..%2f..%2f", "%2e%2e",
            "a%3Bb", "a;b=c", "x%E2%80%AE", "%F0%9F%98%80", "x".repeat(300), "%E9%95%BF".repeat(200), "(((", "%26%7C%21", "%3A%2A", "%22", "%5C", "a%26b", "a=b", "&&&", "%23");

    static final List<String> CRITERIA = List.of("{}", "[]", "null", "1", "\"x\"", "{\"all\":[]}", "{\"any\":[]}", "{\"not\":{}}", "{\"not\":null}", "{\"atLeast\":2,\"of\":[]}",
            "{\"field\":\"name\"}", "{\"field\":\"nothing\",\"op\":\"equals\",\"value\":1}", "{\"field\":\"name\",\"op\":\"nothing\",\"value\":1}",
            "{\"field\":\"name\",\"op\":\"contains\",\"value\":@}", "{\"field\":\"number\",\"op\":\"equals\",\"value\":@}", "{\"field\":\"created_at\",\"op\":\"after\",\"value\":@}",
            "{\"field\":\"createdAt\",\"op\":\"before\",\"value\":@}", "{\"field\":\"employees\",\"op\":\"between\",\"value\":@}", "{\"field\":\"capital\",\"op\":\"greater\",\"value\":@}",
            "{\"field\":\"stage\",\"op\":\"in\",\"value\":@}", "{\"field\":\"owner\",\"op\":\"equals\",\"value\":@}", "{\"field\":\"tags\",\"op\":\"has-any\",\"value\":@}",
            "{\"all\":[{\"field\":\"name\",\"op\":\"equals\",\"value\":@}]}", "{\"field\":\"name\",\"op\":\"matches\",\"value\":\"(((\"}",
            "{\"not\":".repeat(300) + "{\"all\":[]}" + "}".repeat(300), ABYSS, DEEP, "{\"all\":[" + "{\"field\":\"name\",\"op\":\"equals\",\"value\":\"x\"},".repeat(3_000) + "{}]}");

    private Odd() {
    }

    static String value(Random chance) {
        return VALUES.get(chance.nextInt(VALUES.size()));
    }

    static String text(Random chance) {
        return TEXTS.get(chance.nextInt(TEXTS.size()));
    }

    static String criteria(Random chance) {
        return CRITERIA.get(chance.nextInt(CRITERIA.size())).replace("@", value(chance));
    }
}
