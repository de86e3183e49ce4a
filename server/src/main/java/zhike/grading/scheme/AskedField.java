package zhike.grading.scheme;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A field that a rule may ask, as the editor of criteria takes it. */
record AskedField(
        String key,
        String label,
        String type,
        @Nullable String dictionary,
        List<Option> options,
        List<String> operators) {
    record Option(String code, String label) {}
}
