package zhike.bench.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import zhike.bench.WordSource;

/** What the works are done on: the running product with its customers, and somebody who looks at those of one branch. */
record Ground(Options options, RunningServer server, Caller viewer, WordSource words) {
    private static final int SAMPLES = 400;

    static Ground on(Options options, RunningServer server) throws IOException {
        return new Ground(options, server, Caller.signIn(server, Company.BRANCH_VIEWER), WordSource.in(options.shared()));
    }

    Postgres database() {
        return server.database();
    }

    /** Customers of the viewer's branch at random. */
    List<Customer> samples() throws java.sql.SQLException {
        List<Customer> samples = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        String branch = database().value("select branch_id from identity.person join identity.unit on unit.id = unit_id where login = '" + Company.BRANCH_VIEWER + "'");
        List<String> ids = database().column("select id from customer.card where branch_id = " + branch + " and id <= " + options.customers() + " order by hashint8(id) limit " + SAMPLES);
        for (String id : ids) samples.add(Customer.of(Long.parseLong(id), words));
        java.util.Collections.shuffle(samples, new java.util.Random(random.nextLong()));
        return samples;
    }
}
