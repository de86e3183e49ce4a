package zhike.platform.subject;

import org.jspecify.annotations.Nullable;

/**
 * A subject as the one who acts now may see it.
 *
 * @param path of its screen, such as {@code /customers/12}
 */
public record SubjectShown(Subject subject, @Nullable String number, String title, String path) {}
