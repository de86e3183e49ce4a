package zhike.access;

import static zhike.access.db.Tables.PERMISSION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class LastAdministratorTest extends RoleScene {
    @Test
    void theLastAdministratorStays() {
        Caller last = with("administrator");
        Caller standIn = with(roleWith("people.read:all"));
        lend(last, standIn);
        List<Long> others = otherAdministrators(last);
        become("suspended", others);
        try {
            String path = "/api/people/" + last.personId;
            standIn.post(path + "/suspension").refused(409, "administrator.last");
            standIn.post(path + "/departure", Map.of("on", LocalDate.now(clock).toString()))
                    .refused(409, "administrator.last");
            give(standIn, last).refused(409, "administrator.last");
            change(last, "administrator", 0, "people.read:all").refused(409, "administrator.last");
            last.post(path + "/suspension").refused(403, "person.self");
            last.get("/api/people").is(200);
        } finally {
            become("active", others);
        }
    }

    private List<Long> otherAdministrators(Caller last) {
        return db.selectDistinct(PERSON.ID)
                .from(PERSON)
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                .join(PERMISSION)
                .on(PERMISSION.ROLE_ID.eq(PERSON_ROLE.ROLE_ID))
                .where(PERMISSION.OPERATION.in("people.manage", "role.manage"))
                .and(PERSON.STATE.eq("active"))
                .and(PERSON.ID.ne(last.personId))
                .fetch(PERSON.ID);
    }

    private void become(String state, List<Long> people) {
        db.update(PERSON).set(PERSON.STATE, state).where(PERSON.ID.in(people)).execute();
    }
}
