package zhike.platform.subject;

/**
 * What something is about, in whatever module that is kept.
 *
 * @param kind the name of its {@link SubjectKind}, such as {@code customer}
 */
public record Subject(String kind, long id) {}
