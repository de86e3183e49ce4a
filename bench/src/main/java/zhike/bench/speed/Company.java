package zhike.bench.speed;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The organisation that the customers are spread over: three branches of five departments with
 * twelve people each.
 */
record Company(List<Person> people) {
    static final int BRANCHES = 3;
    private static final int DEPARTMENTS = 5;
    private static final int IN_A_DEPARTMENT = 12;

    /** Reads the customers of one branch. */
    static final String BRANCH_VIEWER = "branch.viewer";

    /** Reads only their own customers. */
    static final String OWN_VIEWER = "own.viewer";

    static final String ALL_VIEWER = "all.viewer";

    /** Somebody who owns customers. */
    record Person(long id, long unit, long branch) {}

    /**
     * Those who own customers at random; who reads only their own comes last, and is given theirs.
     */
    static Company make(Connection connection) throws SQLException {
        long root = id(connection, "select id from identity.unit where kind = 'company'");
        List<Person> people = new ArrayList<>();
        for (int branch = 1; branch <= BRANCHES; branch++) {
            long branchId =
                    unit(connection, root, "branch", "B" + branch, "{" + root + ",%d}", null);
            if (branch == 1) person(connection, BRANCH_VIEWER, branchId, "branch_manager");
            for (int department = 1; department <= DEPARTMENTS; department++) {
                long unit =
                        unit(
                                connection,
                                branchId,
                                "department",
                                "B" + branch + "D" + department,
                                "{" + root + "," + branchId + ",%d}",
                                branchId);
                for (int each = 1; each <= IN_A_DEPARTMENT; each++) {
                    long id =
                            person(
                                    connection,
                                    "b" + branch + "d" + department + "p" + each,
                                    unit,
                                    "sales");
                    people.add(new Person(id, unit, branchId));
                }
            }
        }
        person(connection, ALL_VIEWER, root, "general_manager");
        Person last = people.getLast();
        run(
                connection,
                "insert into identity.role (code, name_zh, name_en) values ('own_reader', 'own',"
                        + " 'own')",
                "insert into access.permission select id, 'customer.read', 'own' from identity.role"
                        + " where code = 'own_reader'");
        people.add(
                new Person(
                        person(connection, OWN_VIEWER, last.unit(), "own_reader"),
                        last.unit(),
                        last.branch()));
        return new Company(people);
    }

    private static long unit(
            Connection connection,
            long parent,
            String kind,
            String code,
            String path,
            @Nullable Long branch)
            throws SQLException {
        long id = id(connection, "select nextval('identity.unit_id_seq')");
        run(
                connection,
                Result.format(
                        "insert into identity.unit (id, parent_id, kind, name, code, path,"
                                + " branch_id) values (%d, %d, '%s', '%s', '%s', '%s', %d)",
                        id,
                        parent,
                        kind,
                        code,
                        code.toLowerCase(java.util.Locale.ROOT),
                        Result.format(path, id),
                        branch == null ? id : branch));
        return id;
    }

    private static long person(Connection connection, String login, long unit, String role)
            throws SQLException {
        long id =
                id(
                        connection,
                        Result.format(
                                "insert into identity.person (login, name, name_key, unit_id,"
                                        + " created_at, updated_at) values ('%s', '%s', '%s', %d,"
                                        + " now(), now()) returning id",
                                login, login, login, unit));
        run(
                connection,
                "insert into identity.person_role select "
                        + id
                        + ", id, null, now() from identity.role where code = '"
                        + role
                        + "'",
                "insert into identity.credential select "
                        + id
                        + ", hash, now(), false from identity.credential join identity.person on id"
                        + " = person_id where login = 'admin'");
        return id;
    }

    private static long id(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) statement.execute(command);
        }
    }
}
