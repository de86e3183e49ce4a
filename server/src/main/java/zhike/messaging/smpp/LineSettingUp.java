package zhike.messaging.smpp;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.message.MessageQueuing;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.LinkedHashMap;
import java.util.Map;

/** Changes how the line is set up. */
@Component
class LineSettingUp {
    private final SmppSetup setup;
    private final Trail trail;
    private final Broadcast broadcast;

    LineSettingUp(SmppSetup setup, Trail trail, Broadcast broadcast) {
        this.setup = setup;
        this.trail = trail;
        this.broadcast = broadcast;
    }

    /**
     * @throws Refusal {@code sms.password.again} where a password that is known would be told to
     *     another server, or less protected
     */
    @Transactional
    public void set(SmppForm form) {
        SmppSettings before = setup.now();
        SmppSettings after = form.settings(sealed(form, before));
        if (form.password() == null && before.sealed() != null && !after.sameDoor(before))
            throw Refusal.invalid("password", "sms.password.again");
        setup.put(after);
        trail.record(
                "smsline.changed",
                "setting",
                null,
                SmppSetup.KEY,
                Map.of("from", told(before), "to", told(after), "password", deed(form)));
        broadcast.tell(MessageQueuing.WAITING, SmppSetup.KEY);
    }

    private @Nullable String sealed(SmppForm form, SmppSettings before) {
        if (form.password() == null) return before.sealed();
        return form.password().isEmpty() ? null : setup.seal(form.password());
    }

    private static String deed(SmppForm form) {
        if (form.password() == null) return "kept";
        return form.password().isEmpty() ? "removed" : "set";
    }

    /** All but the password. */
    private static Map<String, Object> told(SmppSettings settings) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("on", settings.on());
        told.put("host", settings.host());
        told.put("port", settings.port());
        told.put("tls", settings.tls());
        told.put("user", settings.user());
        told.put("sender", settings.sender());
        told.put("form", settings.form());
        told.put("perSecond", settings.perSecond());
        told.put("window", settings.window());
        told.put("afterLoss", settings.afterLoss());
        return told;
    }
}
