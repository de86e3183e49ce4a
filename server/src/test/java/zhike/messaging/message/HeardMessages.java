package zhike.messaging.message;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.messaging.MessageEvent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a module above would hear of messages. */
@Component
public class HeardMessages {
    public final List<MessageEvent> all = new CopyOnWriteArrayList<>();

    @EventListener
    void on(MessageEvent event) {
        all.add(event);
    }
}
