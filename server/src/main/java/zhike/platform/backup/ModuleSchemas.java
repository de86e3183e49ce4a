package zhike.platform.backup;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The schemas that are ours: each module's migrations lie in a folder with its name. */
public final class ModuleSchemas {
    private ModuleSchemas() {}

    public static List<String> all() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/*/*");
            return Stream.of(files).map(ModuleSchemas::folder).distinct().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Resource file) {
        try {
            String[] steps = file.getURL().getPath().split("/");
            return steps[steps.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
