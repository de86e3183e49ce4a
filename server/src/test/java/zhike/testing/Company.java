package zhike.testing;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;
import static zhike.identity.db.Tables.ROLE;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.DSLContext;

import zhike.identity.PeopleChanged;
import zhike.identity.signin.PasswordChange;
import zhike.platform.broadcast.Broadcast;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A company for tests: two branches, each with a sales and a service department, each of these with
 * a team.
 */
public final class Company {
    static final String PASSWORD = "correct horse battery staple";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private final DSLContext db;
    private final Clock clock;
    private final PasswordChange passwords;
    private final Broadcast broadcast;
    public final long root;
    public final long north;
    public final long south;
    public final long northSales;
    public final long northService;
    public final long southSales;
    public final long southService;
    public final long northSalesTeam;
    public final long southSalesTeam;

    Company(DSLContext db, Clock clock, PasswordChange passwords, Broadcast broadcast) {
        this.db = db;
        this.clock = clock;
        this.passwords = passwords;
        this.broadcast = broadcast;
        root = db.select(UNIT.ID).from(UNIT).where(UNIT.KIND.eq("company")).fetchSingle().value1();
        north = unit(root, "branch", "华北分公司");
        south = unit(root, "branch", "华南分公司");
        northSales = unit(north, "department", "华北销售部");
        northService = unit(north, "department", "华北客服部");
        southSales = unit(south, "department", "华南销售部");
        southService = unit(south, "department", "华南客服部");
        northSalesTeam = unit(northSales, "team", "华北销售一组");
        southSalesTeam = unit(southSales, "team", "华南销售一组");
    }

    public long unit(long parent, String kind, String name) {
        var above =
                db.select(UNIT.PATH, UNIT.BRANCH_ID)
                        .from(UNIT)
                        .where(UNIT.ID.eq(parent))
                        .fetchSingle();
        long id = db.fetchSingle("select nextval('identity.unit_id_seq')").get(0, Long.class);
        Long[] path = Arrays.copyOf(above.value1(), above.value1().length + 1);
        path[path.length - 1] = id;
        db.insertInto(
                        UNIT,
                        UNIT.ID,
                        UNIT.PARENT_ID,
                        UNIT.KIND,
                        UNIT.NAME,
                        UNIT.CODE,
                        UNIT.PATH,
                        UNIT.BRANCH_ID)
                .values(
                        id,
                        parent,
                        kind,
                        name,
                        "t" + id,
                        path,
                        kind.equals("branch") ? id : above.value2())
                .execute();
        return id;
    }

    /** A new person in a unit with these roles. @return their login */
    public long person(long unit, String... roles) {
        String login = "p" + NEXT.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36);
        long id =
                db.insertInto(
                                PERSON,
                                PERSON.LOGIN,
                                PERSON.NAME,
                                PERSON.NAME_KEY,
                                PERSON.UNIT_ID,
                                PERSON.CREATED_AT,
                                PERSON.UPDATED_AT)
                        .values(
                                login,
                                "测试" + NEXT.get(),
                                login,
                                unit,
                                clock.instant(),
                                clock.instant())
                        .returningResult(PERSON.ID)
                        .fetchSingle()
                        .value1();
        db.insertInto(PERSON_ROLE, PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE_ID, PERSON_ROLE.GIVEN_AT)
                .select(
                        db.select(
                                        org.jooq.impl.DSL.val(id),
                                        ROLE.ID,
                                        org.jooq.impl.DSL.val(clock.instant()))
                                .from(ROLE)
                                .where(ROLE.CODE.in(List.of(roles))))
                .execute();
        passwords.set(id, PASSWORD, false);
        broadcast.tell(PeopleChanged.TOPIC, id);
        return id;
    }

    public String login(long person) {
        return db.select(PERSON.LOGIN)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchSingle()
                .value1();
    }
}
