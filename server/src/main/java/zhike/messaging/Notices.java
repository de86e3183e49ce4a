package zhike.messaging;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/** Tells persons of something, in the transaction of the deed; nobody is told of their own. */
@Component
public class Notices {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;

    Notices(DSLContext db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param kind its words are {@code notice.<kind>}, filled from the detail and with {@code {by}}
     *     and {@code {subject}}
     */
    public void tell(
            Collection<Long> persons,
            @Nullable Subject subject,
            String kind,
            Map<String, ?> detail) {
        SignedIn who = Acting.now();
        Long me = who == null ? null : who.personId();
        Long[] others =
                persons.stream()
                        .distinct()
                        .filter(person -> !person.equals(me))
                        .toArray(Long[]::new);
        if (others.length > 0)
            insert(
                    others,
                    subject == null ? null : subject.kind(),
                    new Long[] {subject == null ? null : subject.id()},
                    kind,
                    detail,
                    me);
    }

    /** One person of the same thing about many subjects of one kind. */
    public void tellOfMany(
            long person,
            String subjectKind,
            Collection<Long> ids,
            String kind,
            Map<String, ?> detail) {
        SignedIn who = Acting.now();
        if (ids.isEmpty() || who != null && who.personId() == person) return;
        insert(
                new Long[] {person},
                subjectKind,
                ids.toArray(Long[]::new),
                kind,
                detail,
                who == null ? null : who.personId());
    }

    private void insert(
            Long[] persons,
            @Nullable String subjectKind,
            @Nullable Long[] subjects,
            String kind,
            Map<String, ?> detail,
            @Nullable Long by) {
        db.execute(
                "insert into messaging.notice (person_id, subject_kind, subject_id, kind, detail,"
                    + " by_person, at) select p, {6}, s, {0}, {1}::jsonb, {2}, {3} from unnest({4})"
                    + " p, unnest({5}) s",
                DSL.val(kind),
                DSL.val(json.writeValueAsString(detail)),
                DSL.val(by, SQLDataType.BIGINT),
                DSL.val(clock.instant()),
                DSL.val(persons),
                DSL.val(subjects),
                DSL.val(subjectKind, SQLDataType.CLOB));
    }
}
