package zhike.lead.giving;

import static zhike.lead.db.Tables.TERRITORY_MEMBER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.customer.WorkOfPerson;
import zhike.platform.subject.Subject;

import java.util.Collection;
import java.util.List;

/** Territories in which they take part: who comes instead is for who keeps the territories. */
@Component
class TerritoriesOfPerson implements WorkOfPerson {
    private final DSLContext db;

    TerritoriesOfPerson(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "territory";
    }

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public int count(long person, Collection<Long> customers) {
        return db.fetchCount(TERRITORY_MEMBER, TERRITORY_MEMBER.PERSON_ID.eq(person));
    }

    @Override
    public List<Subject> some(long person, Collection<Long> customers, int most) {
        return List.of();
    }
}
