package zhike.knowledge;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.knowledge.material.MaterialChoice;

import java.util.List;

/** Materials for the modules that give them to customers. */
@Component
public class Materials {
    /**
     * @param no of its newest version
     */
    public record Usable(long id, String title, int no, long fileId, String name, long size) {}

    private final MaterialChoice choice;

    Materials(MaterialChoice choice) {
        this.choice = choice;
    }

    /**
     * Their newest versions, in the order asked for.
     *
     * @throws zhike.platform.error.Refusal {@code material.unusable} where one is withdrawn, not
     *     valid today, without a file, or not for this viewer
     */
    public List<Usable> use(Viewer viewer, List<Long> ids) {
        return choice.use(viewer, ids);
    }

    /** Of these the ones that were withdrawn since. */
    public List<Long> withdrawn(List<Long> ids) {
        return choice.withdrawn(ids);
    }
}
