package zhike.identity;

/**
 * The topic by which every node hears that people, positions, roles, rights or delegations changed.
 */
public final class PeopleChanged {
    public static final String TOPIC = "people";

    private PeopleChanged() {}
}
