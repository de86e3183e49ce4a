package zhike.platform.launch;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import zhike.platform.terminal.Words;

/** Says once, on standard output, that people may come in. Scripts wait for this line. */
@Component
@ConditionalOnProperty("zhike.announce")
class ReadyLine {
    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        System.out.println(Words.ofOperator().say("ready", port));
        System.out.flush();
    }
}
