package zhike.customer.export;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.customer.list.CardChoice;

import java.util.List;

/** An export as asked for; without columns all that the viewer may see. */
record ExportRequest(
        @NotNull @Pattern(regexp = "xlsx|csv|vcard|pdf") String format,
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 60) String> columns,
        @Nullable List<@NotNull Long> ids,
        @Nullable JsonNode criteria,
        @Nullable Long view,
        @Nullable @Size(max = 100) String q,
        @Nullable @Size(max = 20) String sort) {
    CardChoice choice() {
        return new CardChoice(ids, criteria, view, q, sort);
    }
}
