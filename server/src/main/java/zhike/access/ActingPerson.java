package zhike.access;

import static zhike.identity.db.Tables.PERSON;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.who.Who;

/** Tells the platform who acts. */
@Component
class ActingPerson implements Who {
    private final DSLContext db;
    private final ObjectProvider<Viewers> viewers;

    ActingPerson(DSLContext db, ObjectProvider<Viewers> viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public @Nullable Long personId() {
        SignedIn who = Acting.now();
        return who == null ? null : who.personId();
    }

    @Override
    public boolean may(String operation) {
        SignedIn who = Acting.now();
        return who != null && viewers.getObject().of(who).may(operation);
    }

    /** Whoever was suspended or left since has no work done in their name. */
    @Override
    public <T> T as(@Nullable Long personId, Callable<T> work) throws Exception {
        if (personId == null) return Acting.as(null, work);
        var person = db.select(PERSON.NAME, PERSON.LOCALE).from(PERSON).where(PERSON.ID.eq(personId)).and(PERSON.STATE.eq("active")).fetchOne();
        if (person == null) throw Refusal.forbidden("operation.not-granted");
        return Acting.as(SignedIn.inBackground(personId, person.value1(), Locale.of(person.value2())), work);
    }
}
