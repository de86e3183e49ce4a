package zhike.approval;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

import java.util.Map;

/**
 * Asks for the approval of a paper.
 *
 * @param use code of an {@link ApprovalUse}
 * @param facts what the chain's conditions ask; numbers, texts, booleans, dates (LocalDate or ISO
 *     text)
 */
public record ApprovalAsk(
        String use, Subject subject, @Nullable Long customerId, Map<String, Object> facts) {}
