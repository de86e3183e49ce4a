package zhike.identity.signin;

import static zhike.identity.db.Tables.PERSON;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.platform.web.SignedInOnly;

/** What a person changes about their own account. */
@RestController
class AccountEndpoint {
    record NewPassword(
            @NotBlank @Size(max = 200) String current, @NotBlank @Size(max = 200) String fresh) {}

    record NewLocale(@NotBlank @Pattern(regexp = "zh|en") String locale) {}

    private final PasswordChange passwords;
    private final Sessions sessions;
    private final DSLContext db;

    AccountEndpoint(PasswordChange passwords, Sessions sessions, DSLContext db) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.db = db;
    }

    @PutMapping("/api/session/password")
    @SignedInOnly(because = "changes only the caller's own password, with the present one")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@Valid @RequestBody NewPassword change, SignedIn who) {
        passwords.own(who, change.current(), change.fresh());
    }

    @PutMapping("/api/session/locale")
    @SignedInOnly(because = "changes only the caller's own language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void locale(@Valid @RequestBody NewLocale change, SignedIn who) {
        db.update(PERSON)
                .set(PERSON.LOCALE, change.locale())
                .where(PERSON.ID.eq(who.personId()))
                .execute();
        sessions.forget(who.personId());
    }
}
