package zhike.lead.grade;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

/** The grade of a lead. */
@RestController
@RequestMapping("/api/customers/{id}/lead-grade")
class GradeEndpoint {
    private final Grades grades;

    GradeEndpoint(Grades grades) {
        this.grades = grades;
    }

    @GetMapping
    @Needs("customer.read")
    Grades.Shown read(@PathVariable long id, Viewer viewer) {
        return grades.read(viewer, id);
    }

    @PutMapping
    @Needs("lead.grade")
    Grades.Shown write(@PathVariable long id, @Valid @RequestBody Grades.Form form, Viewer viewer) {
        grades.write(viewer, id, form);
        return grades.read(viewer, id);
    }
}
