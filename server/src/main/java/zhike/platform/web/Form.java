package zhike.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Locale;

/** Tells a form with files, whose bytes go to the disk, from what is gathered in memory. */
public final class Form {
    private Form() {}

    /** However its kind is written: the server that reads it looks at no case either. */
    public static boolean sent(HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }
}
