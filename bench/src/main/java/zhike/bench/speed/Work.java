package zhike.bench.speed;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Something that is measured. */
interface Work {
    List<Result> measure(Ground ground) throws IOException, SQLException;
}
