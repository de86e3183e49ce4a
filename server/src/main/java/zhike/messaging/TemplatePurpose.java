package zhike.messaging;

import java.util.List;

/** What templates can be written for; a bean of the module that sends them. */
public interface TemplatePurpose {
    /** Such as {@code care.birthday}; its words are {@code message.purpose.<code>}. */
    String code();

    /**
     * The gaps that a text may have, such as {@code name} for <code>{name}</code>, letters and
     * underlines; the words of each are {@code placeholder.<name>}, and what a preview fills in is
     * {@code placeholder.<name>.sample}.
     */
    List<String> placeholders();
}
