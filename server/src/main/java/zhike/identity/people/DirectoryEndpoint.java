package zhike.identity.people;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.Named;
import zhike.platform.web.SignedInOnly;

import java.util.List;

/** Names for pickers. */
@RestController
class DirectoryEndpoint {
    private static final int MOST = 50;

    record Entry(long id, String name, Named unit) {}

    private final DSLContext db;

    DirectoryEndpoint(DSLContext db) {
        this.db = db;
    }

    @GetMapping("/api/people/directory")
    @SignedInOnly(
            because = "colleagues know each other's names and departments, and no more than those")
    List<Entry> find(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Long unit,
            @RequestParam @Nullable List<Long> ids) {
        return entries(
                ids == null || ids.isEmpty()
                        ? PeopleFilter.of(q, unit, "active")
                        // who has left is still called by name where they stand
                        : PERSON.ID.eq(DSL.any(ids.toArray(Long[]::new))));
    }

    private List<Entry> entries(Condition which) {
        return db.select(PERSON.ID, PERSON.NAME, UNIT.ID, UNIT.NAME)
                .from(PERSON)
                .join(UNIT)
                .on(UNIT.ID.eq(PERSON.UNIT_ID))
                .where(which)
                .orderBy(PERSON.NAME_KEY, PERSON.ID)
                .limit(MOST)
                .fetch(
                        row ->
                                new Entry(
                                        row.value1(),
                                        row.value2(),
                                        new Named(row.value3(), row.value4())));
    }
}
