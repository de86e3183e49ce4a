package zhike.approval.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.approval.running.Deciding;
import zhike.approval.running.Verdict;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.util.List;
import java.util.Locale;

/** The same decision on many; each stands for itself, one that cannot be taken stops no other. */
@Component
class ManyDecisions {
    record Of(long id, long taskId) {}

    /**
     * @param code null where it was taken
     */
    record Outcome(long id, @Nullable String code, @Nullable String text) {}

    private final Deciding deciding;
    private final Texts texts;

    /** One that is refused leaves nothing, within a transaction around all of them too. */
    private final TransactionTemplate each;

    ManyDecisions(Deciding deciding, Texts texts, PlatformTransactionManager transactions) {
        this.deciding = deciding;
        this.texts = texts;
        each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    List<Outcome> decide(
            long person, List<Of> items, Verdict verdict, @Nullable String comment, Locale locale) {
        return items.stream().map(each -> one(person, each, verdict, comment, locale)).toList();
    }

    private Outcome one(
            long person, Of item, Verdict verdict, @Nullable String comment, Locale locale) {
        try {
            each.executeWithoutResult(
                    status -> deciding.decide(person, item.id(), item.taskId(), verdict, comment));
            return new Outcome(item.id(), null, null);
        } catch (Refusal refusal) {
            return new Outcome(
                    item.id(),
                    refusal.code(),
                    texts.get(locale, "error." + refusal.code(), refusal.args()));
        }
    }
}
