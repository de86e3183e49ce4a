package zhike.messaging.message;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.MailAddress;
import zhike.messaging.MessageChannel;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.Map;

/** What people write down about who wants no messages. */
@Component
class SuppressionDeeds {
    private final Suppressions suppressions;
    private final Trail trail;

    SuppressionDeeds(Suppressions suppressions, Trail trail) {
        this.suppressions = suppressions;
        this.trail = trail;
    }

    /**
     * @throws Refusal {@code suppression.there}, {@code message.number.invalid}, {@code
     *     mail.address.invalid}
     */
    @Transactional
    public long add(SuppressionEndpoint.Fresh fresh, long personId) {
        MessageChannel channel = MessageChannel.of(fresh.channel());
        String address =
                channel == MessageChannel.MAIL
                        ? MailAddress.of("address", fresh.address())
                        : Numbers.mobile(fresh.address());
        if (address == null) throw Refusal.invalid("address", "message.number.invalid");
        Long id = suppressions.byPerson(channel, address, personId, fresh.words().strip());
        if (id == null) throw Refusal.conflict("suppression.there");
        trail.record("suppression.added", "suppression", id, address, Map.of());
        return id;
    }

    /**
     * @throws Refusal {@code suppression.missing}: there is none, or it was lifted already
     */
    @Transactional
    public void lift(long id, long personId, String reason) {
        if (!suppressions.lift(id, personId, reason.strip())) throw Refusal.missing("suppression");
        trail.record("suppression.lifted", "suppression", id, null, Map.of("reason", reason));
    }
}
