package zhike.testing;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.ROLE;

import org.junit.jupiter.api.BeforeEach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** For tests about people and rights: makes units, roles and people through the API itself. */
public abstract class StaffTest extends ServerTest {
    protected static final String PASSWORD = Company.PASSWORD;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private Caller admin;

    @BeforeEach
    void signInAdministrator() {
        admin =
                signedIn(
                        db.select(PERSON.ID)
                                .from(PERSON)
                                .where(PERSON.LOGIN.eq("admin"))
                                .fetchSingle()
                                .value1());
    }

    /** The administrator of the first start. */
    protected Caller admin() {
        return admin;
    }

    /** A new person with these roles (by code) in this unit, signed in. */
    protected Caller with(long unit, String... roles) {
        return signedIn(company.person(unit, roles));
    }

    /** A new person with these roles directly in the company. */
    protected Caller with(String... roles) {
        return with(company.root, roles);
    }

    protected Caller again(Caller person) {
        return signedIn(person.personId);
    }

    /** A new unit of this kind (branch, department, team) under that one. */
    protected long unit(String kind, long parent) {
        String code = unique(kind);
        return admin().post(
                        "/api/units",
                        Map.of("parentId", parent, "kind", kind, "name", code, "code", code))
                .is(201)
                .id();
    }

    protected long branch() {
        return unit("branch", company.root);
    }

    protected long role(String code) {
        return db.select(ROLE.ID).from(ROLE).where(ROLE.CODE.eq(code)).fetchSingle().value1();
    }

    /** A new role with these grants, written operation:reach; its code. */
    protected String roleWith(String... grants) {
        String code = unique("role");
        admin().post(
                        "/api/roles",
                        Map.of(
                                "code",
                                code,
                                "nameZh",
                                code,
                                "nameEn",
                                code,
                                "permissions",
                                grants(grants)))
                .is(201);
        return code;
    }

    protected static List<Map<String, String>> grants(String... grants) {
        return new ArrayList<>(
                Arrays.stream(grants)
                        .map(grant -> grant.split(":"))
                        .map(grant -> Map.of("operation", grant[0], "reach", grant[1]))
                        .toList());
    }

    protected static String unique(String stem) {
        return stem + "_" + NEXT.incrementAndGet();
    }
}
