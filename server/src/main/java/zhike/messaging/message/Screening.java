package zhike.messaging.message;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import zhike.messaging.MarketingScreen;
import zhike.messaging.MessageChannel;
import zhike.messaging.MessageState;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is not written to: the address wants nothing, or the customer nothing of our own ends. */
@Component
public class Screening {
    public static final String OPTED_OUT = "message.opted-out";
    public static final String NO_MARKETING = "message.no-marketing";
    private final Suppressions suppressions;
    private final ObjectProvider<MarketingScreen> screens;

    Screening(Suppressions suppressions, ObjectProvider<MarketingScreen> screens) {
        this.suppressions = suppressions;
        this.screens = screens;
    }

    List<QueuedMessage> screen(List<QueuedMessage> rows) {
        Set<String> sms = suppressed(rows, MessageChannel.SMS);
        Set<String> mail = suppressed(rows, MessageChannel.MAIL);
        Set<Long> refusing =
                refusing(
                        rows.stream()
                                .filter(QueuedMessage::marketing)
                                .map(QueuedMessage::customerId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return rows.stream()
                .map(
                        row -> {
                            if (row.ended()) return row;
                            Set<String> closed = row.channel().equals("sms") ? sms : mail;
                            if (closed.contains(row.address()))
                                return row.ended(MessageState.REFUSED, OPTED_OUT);
                            return row.marketing() && refusing.contains(row.customerId())
                                    ? row.ended(MessageState.REFUSED, NO_MARKETING)
                                    : row;
                        })
                .toList();
    }

    public Set<String> holding(MessageChannel channel, Collection<String> addresses) {
        return addresses.isEmpty() ? Set.of() : suppressions.holding(channel, addresses);
    }

    private Set<String> suppressed(List<QueuedMessage> rows, MessageChannel channel) {
        Set<String> addresses =
                rows.stream()
                        .filter(row -> row.channel().equals(channel.code()))
                        .map(QueuedMessage::address)
                        .collect(Collectors.toSet());
        return holding(channel, addresses);
    }

    /** Of whatever module knows customers. */
    public Set<Long> refusing(Set<Long> customerIds) {
        Set<Long> all = new HashSet<>();
        if (!customerIds.isEmpty())
            screens.forEach(screen -> all.addAll(screen.refusing(customerIds)));
        return all;
    }
}
