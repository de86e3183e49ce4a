package zhike.trade.quote;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.trade.PaperOwners;
import zhike.trade.TradeSettings;
import zhike.trade.db.tables.records.QuoteRecord;
import zhike.trade.product.LinePricing;
import zhike.trade.product.PricedLine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a quote, and changes it as long as it is a draft. */
@Component
class QuoteWriting {
    private static final String RIGHT = "quote.edit";
    private final Clock clock;
    private final QuoteStore store;
    private final PaperOwners owners;
    private final LinePricing pricing;
    private final NumberRules numbers;
    private final Settings settings;
    private final SettingGroup<TradeSettings> group;

    QuoteWriting(
            Clock clock,
            QuoteStore store,
            PaperOwners owners,
            LinePricing pricing,
            NumberRules numbers,
            Settings settings,
            SettingGroup<TradeSettings> group) {
        this.clock = clock;
        this.store = store;
        this.owners = owners;
        this.pricing = pricing;
        this.numbers = numbers;
        this.settings = settings;
        this.group = group;
    }

    @Transactional
    public long add(Viewer viewer, QuoteForm form) {
        owners.customer(viewer, RIGHT, form.customerId());
        QuoteRecord row = store.fresh();
        row.setCustomerId(form.customerId());
        row.setOwnerId(
                owners.owner(
                        viewer,
                        RIGHT,
                        Objects.requireNonNullElse(form.ownerId(), viewer.personId())));
        row.setNumber(numbers.take("quote", 1).getFirst());
        row.setCreatedBy(viewer.personId());
        fill(row, form);
        store.tell(row, "quote.added", Map.of());
        return row.getId();
    }

    @Transactional
    public void change(Viewer viewer, long id, QuoteForm form) {
        QuoteRecord row = store.lock(viewer, id, form.version());
        if (!row.getState().equals("draft")) throw Refusal.conflict("quote.fixed");
        if (!form.customerId().equals(row.getCustomerId()))
            throw Refusal.invalid("customerId", "quote.customer.other");
        if (form.ownerId() != null && !form.ownerId().equals(row.getOwnerId()))
            row.setOwnerId(owners.owner(viewer, RIGHT, form.ownerId()));
        fill(row, form);
        store.tell(row, "quote.changed", Map.of());
    }

    private void fill(QuoteRecord row, QuoteForm form) {
        for (int at = 0; at < form.lines().size(); at++)
            if (form.lines().get(at).quantity().signum() <= 0)
                throw Refusal.invalid("lines[" + at + "].quantity", "quote.line.quantity");
        LocalDate day = Objects.requireNonNullElse(form.quotedOn(), LocalDate.now(clock));
        LocalDate until =
                Objects.requireNonNullElseGet(
                        form.validUntil(), () -> day.plusDays(settings.get(group).quote()));
        if (until.isBefore(day)) throw Refusal.invalid("validUntil", "period.backwards");
        List<PricedLine> lines = pricing.price(form.lines(), form.currency(), day);
        row.setOpportunityId(form.opportunityId());
        row.setCurrency(form.currency());
        row.setQuotedOn(day);
        row.setValidUntil(until);
        row.setTerms(form.terms());
        row.setRemarks(form.remarks());
        row.setTotal(PricedLine.sum(lines, PricedLine::amount));
        store.write(row);
        store.lines(row.getId(), lines);
    }
}
