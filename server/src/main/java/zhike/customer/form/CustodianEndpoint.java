package zhike.customer.form;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.util.List;

/** Who keeps the papers of each branch. */
@RestController
class CustodianEndpoint {
    record Naming(@Nullable Long personId) {}

    private final Custodians custodians;

    CustodianEndpoint(Custodians custodians) {
        this.custodians = custodians;
    }

    @GetMapping("/api/custodians")
    @Needs("form.read")
    List<Custodians.Branch> all() {
        return custodians.all();
    }

    @PutMapping("/api/custodians/{branchId}")
    @Needs("setting.manage")
    List<Custodians.Branch> name(
            @PathVariable long branchId, @Valid @RequestBody Naming form, Viewer viewer) {
        custodians.name(viewer, branchId, form.personId());
        return custodians.all();
    }
}
