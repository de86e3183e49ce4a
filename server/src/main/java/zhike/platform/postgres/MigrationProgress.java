package zhike.platform.postgres;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import zhike.platform.terminal.Progress;

/** Names each migration on the terminal before it runs. */
@Component
@ConditionalOnProperty("zhike.announce")
public final class MigrationProgress implements Callback {
    private final Progress progress = Progress.onTerminal();

    @Override
    public boolean supports(Event event, @Nullable Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, @Nullable Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        MigrationInfo step = context.getMigrationInfo();
        if (step != null) progress.tell("migration", String.valueOf(step.getVersion()));
    }

    @Override
    public String getCallbackName() {
        return "progress";
    }
}
