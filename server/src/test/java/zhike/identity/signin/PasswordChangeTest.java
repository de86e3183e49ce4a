package zhike.identity.signin;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

class PasswordChangeTest extends StaffTest {
    @Test
    void aPasswordIsChangedOnceAtATime() {
        Caller agent = with("agent");
        Map<String, String> same = Map.of("current", PASSWORD, "fresh", PASSWORD);
        db.transaction(
                locking -> {
                    locking.dsl()
                            .execute(
                                    "select from identity.credential where person_id = {0} for"
                                            + " update",
                                    DSL.val(agent.personId));
                    CompletableFuture.runAsync(
                                    () ->
                                            agent.put("/api/session/password", same)
                                                    .refused(409, "record.busy"))
                            .get();
                });
        agent.put("/api/session/password", same).refused(422, "password.used-before");
    }
}
