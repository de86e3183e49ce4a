package zhike.care.owed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.care.matrix.Cell;
import zhike.identity.Organisations;

/** Who does what a cell of the matrix says, where it is not the customer's owner. */
@Component
class Executors {
    private final Organisations organisations;

    Executors(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Null: the owner, or nobody in particular. */
    @Nullable Long of(Cell cell) {
        if (cell.by().equals("person")) return cell.personId();
        if (!cell.by().equals("role") || cell.role() == null) return null;
        return organisations.now().withRole(cell.role()).stream().findFirst().orElse(null);
    }
}
