package zhike.messaging.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.Outbox;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.LinkedHashMap;
import java.util.Map;

/** Changes how the mail server is set up. */
@Component
class SettingUp {
    private final MailSetup setup;
    private final Trail trail;
    private final Broadcast broadcast;

    SettingUp(MailSetup setup, Trail trail, Broadcast broadcast) {
        this.setup = setup;
        this.trail = trail;
        this.broadcast = broadcast;
    }

    /**
     * @throws Refusal {@code mail.password.again} where a password that is known would be told to
     *     another server, or less protected
     */
    @Transactional
    public void set(MailForm form) {
        MailSettings before = setup.now();
        MailSettings after = form.settings(sealed(form, before));
        if (form.password() == null && before.sealed() != null && !after.sameDoor(before))
            throw Refusal.invalid("password", "mail.password.again");
        setup.put(after);
        trail.record(
                "mail.changed",
                "setting",
                null,
                MailSetup.KEY,
                Map.of("from", told(before), "to", told(after), "password", deed(form)));
        broadcast.tell(Outbox.WAITING, MailSetup.KEY);
    }

    private @Nullable String sealed(MailForm form, MailSettings before) {
        if (form.password() == null) return before.sealed();
        return form.password().isEmpty() ? null : setup.seal(form.password());
    }

    private static String deed(MailForm form) {
        if (form.password() == null) return "kept";
        return form.password().isEmpty() ? "removed" : "set";
    }

    /** All but the password. */
    private static Map<String, Object> told(MailSettings settings) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("on", settings.on());
        told.put("host", settings.host());
        told.put("port", settings.port());
        told.put("tls", settings.tls());
        told.put("user", settings.user());
        told.put("senderAddress", settings.senderAddress());
        told.put("senderName", settings.senderName());
        told.put("perMinute", settings.perMinute());
        told.put("publicAddress", settings.publicAddress());
        told.put("digestAt", settings.digestAt());
        return told;
    }
}
