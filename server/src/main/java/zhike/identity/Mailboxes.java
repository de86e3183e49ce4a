package zhike.identity;

import static zhike.identity.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Where people who work here get their mail. */
@Component
public class Mailboxes {
    /** Of somebody active who has an address. */
    public record Mailbox(long personId, String name, String address, Locale locale) {}

    private final DSLContext db;

    Mailboxes(DSLContext db) {
        this.db = db;
    }

    public List<Mailbox> of(Collection<Long> personIds) {
        return find(PERSON.ID.in(personIds), personIds.size());
    }

    /** In the order of their ids, from the one after this. */
    public List<Mailbox> after(long personId, int most) {
        return find(PERSON.ID.gt(personId), most);
    }

    private List<Mailbox> find(Condition which, int most) {
        return db.select(PERSON.ID, PERSON.NAME, PERSON.EMAIL, PERSON.LOCALE)
                .from(PERSON)
                .where(which)
                .and(PERSON.STATE.eq("active"))
                .and(PERSON.EMAIL.ne(""))
                .orderBy(PERSON.ID)
                .limit(most)
                .fetch(
                        row ->
                                new Mailbox(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        Locale.of(row.value4())));
    }
}
