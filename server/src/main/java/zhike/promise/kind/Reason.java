package zhike.promise.kind;

/** One of the reasons that may be given, in both languages. */
public record Reason(String code, String zh, String en) {
    boolean sound() {
        return code != null && code.matches("[a-z0-9-]{1,40}") && written(zh) && written(en);
    }

    public String in(String language) {
        return language.equals("en") ? en : zh;
    }

    private static boolean written(String text) {
        return text != null && !text.isBlank() && text.length() <= 100;
    }
}
