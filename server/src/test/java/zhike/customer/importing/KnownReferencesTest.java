package zhike.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import zhike.testing.ServerTest;

class KnownReferencesTest extends ServerTest {
    private static String role(DSLContext db) {
        return db.fetchSingle("show session_replication_role").get(0, String.class);
    }

    @Test
    void referencesAreAskedAgainAfterwards() {
        List<String> seen = new ArrayList<>();
        db.transaction(transaction -> {
            DSLContext inside = DSL.using(transaction);
            new KnownReferences(inside).unasked(() -> seen.add(role(inside)));
            seen.add(role(inside));
        });
        boolean allowed = db.fetchSingle("select has_parameter_privilege('session_replication_role', 'set')").get(0, Boolean.class);
        assertThat(seen).containsExactly(allowed ? "replica" : "origin", "origin");
    }

    @Test
    void ourOwnDatabaseLetsUs() {
        assertThat(db.fetchSingle("select has_parameter_privilege('session_replication_role', 'set')").get(0, Boolean.class)).isTrue();
    }
}
