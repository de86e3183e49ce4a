package zhike.customer.card;

import org.jspecify.annotations.Nullable;

import zhike.access.Viewer;

import java.util.Map;

/** Asked before a new file is opened; the duplicates sub-module answers. */
public interface DoubleCheck {
    /**
     * @throws zhike.platform.error.Refusal {@code customer.duplicate} with the matches found
     */
    void refuse(Viewer viewer, String kind, Map<String, @Nullable Object> sent);
}
