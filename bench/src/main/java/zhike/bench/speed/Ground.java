package zhike.bench.speed;

import zhike.bench.WordSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the works are done on: the running product with its customers, and somebody who looks at
 * those of one branch.
 */
record Ground(Options options, RunningServer server, Caller viewer, WordSource words) {
    private static final int SAMPLES = 400;

    static Ground on(Options options, RunningServer server) throws IOException {
        return new Ground(
                options,
                server,
                Caller.signIn(server, options.viewer()),
                WordSource.in(options.shared()));
    }

    Postgres database() {
        return server.database();
    }

    /** Which cards the viewer sees, in SQL. */
    String seen() throws java.sql.SQLException {
        String of =
                " from identity.person join identity.unit on unit.id = unit_id where login = '"
                        + options.viewer()
                        + "'";
        return switch (options.viewer()) {
            case Company.ALL_VIEWER -> "true";
            case Company.OWN_VIEWER -> "owner_id = " + database().value("select person.id" + of);
            default -> "branch_id = " + database().value("select branch_id" + of);
        };
    }

    /** Customers within the viewer's reach at random. */
    List<Customer> samples() throws java.sql.SQLException {
        List<Customer> samples = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        List<String> ids =
                database()
                        .column(
                                "select id from customer.card where "
                                        + seen()
                                        + " and id <= "
                                        + options.customers()
                                        + " order by hashint8(id) limit "
                                        + SAMPLES);
        for (String id : ids) samples.add(Customer.of(Long.parseLong(id), words));
        java.util.Collections.shuffle(samples, new java.util.Random(random.nextLong()));
        return samples;
    }
}
