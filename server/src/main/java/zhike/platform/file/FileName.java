package zhike.platform.file;

import org.jspecify.annotations.Nullable;

/** A name that is safe to show and to save under, whatever was sent. */
final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    static String clean(@Nullable String sent) {
        String name = sent == null ? "" : sent.replace('\\', '/');
        name =
                name.substring(name.lastIndexOf('/') + 1)
                        .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "")
                        .strip();
        name = name.replaceAll("^\\.+", "");
        if (name.isEmpty()) return "file";
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        if (name.length() <= LONGEST) return name;
        int cut = LONGEST - end.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut)
                + end;
    }
}
