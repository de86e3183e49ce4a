package zhike.care.occasion;

import static zhike.care.db.Tables.EVENT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.care.matrix.Cell;
import zhike.care.matrix.Entitlement;
import zhike.care.matrix.Matrices;
import zhike.care.owed.CareRun;
import zhike.customer.ServedCustomers;
import zhike.identity.Names;
import zhike.messaging.MessageChannel;
import zhike.messaging.Template;
import zhike.messaging.Templates;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is written to whom: the template of the service, in the words for the grade. */
@Component
class Wording {
    private static final Locale SPOKEN = Locale.CHINESE;
    private final DSLContext db;
    private final Clock clock;
    private final Matrices matrices;
    private final Festivals festivals;
    private final Templates templates;
    private final Texts texts;

    Wording(
            DSLContext db,
            Clock clock,
            Matrices matrices,
            Festivals festivals,
            Templates templates,
            Texts texts) {
        this.db = db;
        this.clock = clock;
        this.matrices = matrices;
        this.festivals = festivals;
        this.templates = templates;
        this.texts = texts;
    }

    /** Of one sending: what was looked up is kept. */
    final class Sheet {
        private final Map<String, Template> known = new HashMap<>();
        private final Map<String, String> occasions = new HashMap<>();
        private final String company =
                Objects.requireNonNullElse(db.select(Names.ofCompany()).fetchSingle().value1(), "");
        private final String sender;

        private Sheet(String sender) {
            this.sender = sender;
        }

        /**
         * @throws Refusal {@code care.template.missing}
         */
        Template.Rendered write(
                String service,
                String period,
                @Nullable String grade,
                MessageChannel channel,
                ServedCustomers.Addressed to) {
            Template template =
                    known.computeIfAbsent(
                            service + channel, key -> template(service, grade, channel));
            Map<String, String> gaps =
                    Map.of(
                            "name",
                            to.name(),
                            "salutation",
                            to.name(),
                            "company",
                            company,
                            "sender",
                            Objects.requireNonNullElse(to.owner(), sender),
                            "occasion",
                            occasions.computeIfAbsent(
                                    service + period, key -> occasion(service, period)));
            return template.render("zh", grade, gaps);
        }
    }

    Sheet sheet(String sender) {
        return new Sheet(sender);
    }

    private Template template(String service, @Nullable String grade, MessageChannel channel) {
        String purpose = purpose(service, grade);
        List<Template> found = templates.ofPurpose(purpose, channel);
        if (found.isEmpty()) found = templates.ofPurpose(purpose, MessageChannel.SMS);
        if (found.isEmpty())
            throw Refusal.invalid(
                    "service",
                    "care.template.missing",
                    Map.of("purpose", texts.get(SPOKEN, "message.purpose." + purpose)));
        return found.getFirst();
    }

    private String purpose(String service, @Nullable String grade) {
        if (service.equals(CareRun.WISH_BIRTHDAY)) return CarePurposes.BIRTHDAY;
        if (service.startsWith("wish.")) return CarePurposes.ANNIVERSARY;
        Entitlement row = matrices.on(LocalDate.now(clock)).find(service);
        Cell cell = row == null ? null : row.cell(Objects.requireNonNullElse(grade, ""));
        if (cell != null && cell.template() != null) return cell.template();
        if (row == null) return CarePurposes.HOLIDAY;
        return switch (row.when()) {
            case BIRTHDAY -> CarePurposes.BIRTHDAY;
            case ANNIVERSARY -> CarePurposes.ANNIVERSARY;
            case EVENT -> CarePurposes.NEWS;
            default -> CarePurposes.HOLIDAY;
        };
    }

    /** The festival or the event by name; else what is kept. */
    private String occasion(String service, String period) {
        if (period.startsWith("event-")) {
            String name =
                    db.select(EVENT.NAME)
                            .from(EVENT)
                            .where(EVENT.ID.eq(Long.valueOf(period.substring(6))))
                            .fetchOne(EVENT.NAME);
            return Objects.requireNonNullElse(name, "");
        }
        return festivals.all().stream()
                .filter(each -> period.startsWith(each.code() + "-2"))
                .map(Festival::nameZh)
                .findFirst()
                .orElseGet(
                        () ->
                                service.startsWith("wish.")
                                        ? texts.get(SPOKEN, "care.occasion." + service)
                                        : "");
    }
}
