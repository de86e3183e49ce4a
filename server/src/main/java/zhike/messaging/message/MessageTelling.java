package zhike.messaging.message;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.messaging.db.tables.records.MessageRecord;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.platform.text.Masking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Rows of messages in the words of their reader; what is out of reach is not told. */
@Component
class MessageTelling {
    /** The kind of subject that {@code customer_id} points at, in the module that keeps those. */
    static final String CUSTOMER = "customer";

    private static final Set<String> REPEATED =
            Set.of("uncertain", "failed", "expired", "cancelled");

    /** What will be no better at another try. */
    private static final Set<String> HOPELESS =
            Set.of("message.number.invalid", "mail.address.invalid", "message.too-long");

    private static final Set<String> DISMISSED = Set.of("waiting", "held", "uncertain");
    private final Subjects subjects;
    private final Texts texts;

    MessageTelling(Subjects subjects, Texts texts) {
        this.subjects = subjects;
        this.texts = texts;
    }

    List<MessageView> tell(List<MessageRecord> rows, Locale locale) {
        Set<Subject> about = new HashSet<>();
        for (MessageRecord row : rows) {
            if (about(row) != null) about.add(about(row));
            if (customer(row) != null) about.add(customer(row));
        }
        Map<Subject, SubjectShown> within = subjects.shown(about);
        return rows.stream().map(row -> tell(row, within, locale)).toList();
    }

    static @Nullable Subject about(MessageRecord row) {
        Long id = row.getSubjectId();
        return id == null ? null : new Subject(row.getSubjectKind(), id);
    }

    static @Nullable Subject customer(MessageRecord row) {
        Long id = row.getCustomerId();
        return id == null ? null : new Subject(CUSTOMER, id);
    }

    /** Whether all that it is about is within the reach of who acts. */
    static boolean open(MessageRecord row, Set<Subject> within) {
        Subject about = about(row);
        Subject customer = customer(row);
        return (about == null || within.contains(about))
                && (customer == null || within.contains(customer));
    }

    private MessageView tell(MessageRecord row, Map<Subject, SubjectShown> within, Locale locale) {
        boolean open = open(row, within.keySet());
        Subject about = about(row);
        Subject customer = customer(row);
        // a peer may repeat the address
        String said = open ? row.getSaid() : null;
        Map<String, String> args = Map.of("said", Objects.requireNonNullElse(said, "…"));
        String error = row.getError();
        String purpose = texts.find(locale, "message.purpose." + row.getPurpose());
        boolean waits = row.getState().equals("waiting") || row.getState().equals("held");
        return new MessageView(
                row.getId(),
                row.getChannel(),
                open ? row.getAddress() : hidden(row),
                open ? row.getName() : null,
                open ? row.getTitle() : null,
                open ? row.getBody() : null,
                purpose == null ? row.getPurpose() : purpose,
                row.getPurpose(),
                row.getMarketing(),
                row.getState(),
                row.getCoding(),
                row.getParts(),
                row.getTries(),
                row.getCreatedAt(),
                waits ? row.getNextTryAt() : null,
                row.getSentAt(),
                row.getEndedAt(),
                row.getRepliedAt(),
                error == null ? null : texts.get(locale, "error." + error, args),
                error == null ? null : texts.get(locale, "error." + error + ".remedy", args),
                said,
                about == null ? null : within.get(about),
                customer == null ? null : within.get(customer),
                can(row, open));
    }

    private static String hidden(MessageRecord row) {
        return row.getChannel().equals("mail")
                ? Masking.mail(row.getAddress())
                : Masking.phone(row.getAddress());
    }

    static boolean hopeless(MessageRecord row) {
        return row.getError() != null && HOPELESS.contains(row.getError());
    }

    private static List<String> can(MessageRecord row, boolean open) {
        List<String> can = new ArrayList<>();
        if (open && REPEATED.contains(row.getState()) && !hopeless(row)) can.add("repeat");
        if (open && DISMISSED.contains(row.getState())) can.add("dismiss");
        return can;
    }
}
