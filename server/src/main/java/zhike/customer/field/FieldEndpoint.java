package zhike.customer.field;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Needs;

import java.util.List;

/** The fields of the file beyond its columns. */
@RestController
@RequestMapping("/api/fields")
class FieldEndpoint {
    private final CustomFields fields;

    FieldEndpoint(CustomFields fields) {
        this.fields = fields;
    }

    @GetMapping
    @Needs("field.manage")
    List<FieldShown> all() {
        return fields.all();
    }

    @PostMapping
    @Needs("field.manage")
    @ResponseStatus(HttpStatus.CREATED)
    FieldShown add(@Valid @RequestBody FieldForm form) {
        return fields.one(fields.add(form));
    }

    @PutMapping("/{key}")
    @Needs("field.manage")
    FieldShown change(@PathVariable String key, @Valid @RequestBody FieldForm form) {
        fields.change(key, form);
        return fields.one(key);
    }
}
