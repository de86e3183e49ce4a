package zhike.access;

import static zhike.identity.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.who.Who;

import java.util.Locale;
import java.util.concurrent.Callable;

/** Answers the platform's question who acts, with the rights that they have at this moment. */
@Component
class ActingWho implements Who {
    private final DSLContext db;
    private final Viewers viewers;

    ActingWho(DSLContext db, Viewers viewers) {
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
        return who != null && viewers.of(who).may(operation);
    }

    @Override
    public <T> T as(@Nullable Long personId, Callable<T> work) throws Exception {
        return Acting.as(personId == null ? null : background(personId), work);
    }

    /** Whoever was suspended or has left since has no work done in their name. */
    private SignedIn background(long personId) {
        SignedIn found =
                db.select(PERSON.NAME, PERSON.LOCALE)
                        .from(PERSON)
                        .where(PERSON.ID.eq(personId))
                        .and(PERSON.STATE.eq("active"))
                        .fetchOne(
                                row ->
                                        SignedIn.inBackground(
                                                personId, row.value1(), Locale.of(row.value2())));
        if (found == null) throw Refusal.forbidden("operation.not-granted");
        return found;
    }
}
