package zhike.platform.dictionary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.error.Refusal;
import zhike.platform.web.Name;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads and edits dictionaries; a code that is not there yet makes a new one, for custom fields.
 */
@RestController
class DictionaryEndpoint {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    record Edited(
            @Name @NotBlank @Size(max = 100) String labelZh,
            @Name @NotBlank @Size(max = 100) String labelEn,
            @NotNull @Size(max = 2000) List<@Valid @NotNull DictionaryItem> items) {}

    private final Dictionaries dictionaries;
    private final DictionaryChange change;

    DictionaryEndpoint(Dictionaries dictionaries, DictionaryChange change) {
        this.dictionaries = dictionaries;
        this.change = change;
    }

    @GetMapping("/api/dictionaries")
    @SignedInOnly(because = "every screen puts codes into words")
    List<Dictionary> all() {
        return dictionaries.all();
    }

    @GetMapping("/api/dictionaries/{code}")
    @SignedInOnly(because = "every screen puts codes into words")
    Dictionary one(@PathVariable String code) {
        Dictionary found = dictionaries.find(code);
        if (found == null) throw Refusal.missing("dictionary");
        return found;
    }

    @PutMapping("/api/dictionaries/{code}")
    @Needs("dictionary.manage")
    Dictionary put(@PathVariable String code, @Valid @RequestBody Edited edited) {
        if (!CODE.matcher(code).matches()) throw Refusal.invalid("code", "dictionary.code");
        change.put(code, edited);
        return one(code);
    }
}
