package zhike.access.web;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.SignedIn;
import zhike.platform.web.SignedInOnly;

import java.time.Clock;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who am I, and what may I do. */
@RestController
class MeEndpoint {

    record Myself(long id, String name, String login, String locale, Named unit, Named branch) {}

    /**
     * @param zone of the house: a day is the same day for everybody
     */
    record Me(
            Myself person,
            boolean mustChangePassword,
            SortedSet<String> operations,
            String zone,
            String version) {}

    private final DSLContext db;
    private final Clock clock;
    private final String version;

    MeEndpoint(DSLContext db, Clock clock, @Value("${zhike.version:dev}") String version) {
        this.db = db;
        this.clock = clock;
        this.version = version;
    }

    @GetMapping("/api/session")
    @SignedInOnly(because = "shows only the caller")
    Me me(SignedIn who, Viewer viewer) {
        var branch = UNIT.as("branch");
        Myself person =
                db.select(PERSON.LOGIN, PERSON.LOCALE, UNIT.NAME, branch.NAME)
                        .from(PERSON)
                        .join(UNIT)
                        .on(UNIT.ID.eq(PERSON.UNIT_ID))
                        .join(branch)
                        .on(branch.ID.eq(UNIT.BRANCH_ID))
                        .where(PERSON.ID.eq(viewer.personId()))
                        .fetchSingle(
                                row ->
                                        new Myself(
                                                viewer.personId(),
                                                viewer.name(),
                                                row.value1(),
                                                row.value2(),
                                                new Named(viewer.unitId(), row.value3()),
                                                new Named(viewer.branchId(), row.value4())));
        return new Me(
                person,
                who.mustChangePassword(),
                new TreeSet<>(viewer.operations()),
                clock.getZone().getId(),
                version);
    }
}
