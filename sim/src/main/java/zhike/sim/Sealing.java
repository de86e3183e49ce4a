package zhike.sim;

import org.jooq.DSLContext;

import zhike.identity.signin.PasswordHash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;

/**
 * The end of the play: passwords get the rounds of a real installation, and what nobody needs is
 * left out.
 */
final class Sealing {
    private static final int ROUNDS = 210_000;
    private static final long KEPT_SECONDS = 4 * 86_400;
    private final Play play;
    private final PlayedServer server;
    private final DSLContext db;

    Sealing(Play play, PlayedServer server) {
        this.play = play;
        this.server = server;
        this.db = server.part(DSLContext.class);
    }

    void run(Path people, String password) {
        passwords(password);
        // the first start gives the administrator a password of their own
        db.execute(
                "delete from identity.credential where person_id in (select id from identity.person"
                        + " where login = 'admin')");
        db.execute("delete from identity.former_password");
        db.execute(
                "delete from identity.session where created_at < {0}",
                Timestamp.from(play.clock.instant().minusSeconds(KEPT_SECONDS)));
        db.execute(
                "update identity.session set ended_at = least(seen_at + interval '2 hours',"
                        + " expires_at) where ended_at is null");
        letters();
        // seals hold the times of the play, which every start of a demonstration moves
        db.execute("delete from audit.seal");
        tell(people, password);
    }

    /** Nothing is mailed in the play; in the company that it shows the letters have arrived. */
    private void letters() {
        db.execute(
                """
                update messaging.letter
                set state = 'sent', tries = 1, error = null, said = '250 OK', message_id = 'play-' || id || '@qiming.example',
                    begun_at = created_at + interval '20 seconds', ended_at = created_at + interval '22 seconds'
                where state in ('waiting', 'failed')\
                """);
    }

    private void passwords(String password) {
        PasswordHash hashes = server.withRounds(ROUNDS, PasswordHash.class);
        for (long id :
                db.resultQuery("select person_id from identity.credential").fetch(0, Long.class))
            db.execute(
                    "update identity.credential set hash = {0}, must_change = false where person_id"
                            + " = {1}",
                    hashes.of(password), id);
    }

    /** One for each role. */
    private void tell(Path file, String password) {
        List<String> lines = new java.util.ArrayList<>(List.of(password));
        db.resultQuery(
                        """
                        select distinct on (r.id) p.login, p.name, r.name_zh, r.name_en, coalesce(b.name, u.name), r.id
                        from identity.role r join identity.person_role x on x.role_id = r.id join identity.person p on p.id = x.person_id
                        join identity.unit u on u.id = p.unit_id left join identity.unit b on b.id = u.branch_id
                        where p.state = 'active' and p.login <> 'admin' order by r.id, p.id\
                        """)
                .forEach(
                        row ->
                                lines.add(
                                        row.get(0)
                                                + "\t"
                                                + row.get(1)
                                                + "\t"
                                                + row.get(2)
                                                + "\t"
                                                + row.get(3)
                                                + "\t"
                                                + row.get(4)));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
