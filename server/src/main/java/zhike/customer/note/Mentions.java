package zhike.customer.note;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The persons a note mentions: only who may see the customer, for a mention tells them of it. */
@Component
class Mentions {
    private static final Pattern MENTION = Pattern.compile("@\\[(\\d{1,18})]");
    private static final int MOST = 20;
    private final DSLContext db;
    private final Staff staff;
    private final Viewers viewers;
    private final Texts texts;

    Mentions(DSLContext db, Viewers viewers, Texts texts, Staff staff) {
        this.db = db;
        this.staff = staff;
        this.viewers = viewers;
        this.texts = texts;
    }

    /**
     * @throws Refusal naming those who may not see the customer
     */
    Set<Long> in(Viewer writer, long cardId, String body) {
        Set<Long> ids = ids(body);
        if (ids.isEmpty()) return ids;
        if (ids.size() > MOST)
            throw Refusal.invalid("body", "note.mention.too-many", Map.of("most", MOST));
        Map<Long, String> names =
                staff.all(ids).stream()
                        .filter(Staff.Member::active)
                        .collect(Collectors.toMap(Staff.Member::id, Staff.Member::name));
        if (!names.keySet().containsAll(ids)) throw Refusal.invalid("body", "note.mention.unknown");
        List<String> blind = new ArrayList<>();
        for (long id : ids) if (!sees(id, cardId)) blind.add(names.get(id));
        if (!blind.isEmpty())
            throw Refusal.invalid(
                    "body",
                    "note.mention.blind",
                    Map.of("names", String.join(separator(writer.locale()), blind)));
        return ids;
    }

    private boolean sees(long person, long cardId) {
        return db.fetchExists(
                CARD,
                CARD.ID
                        .eq(cardId)
                        .and(CustomerReach.visibleTo(viewers.of(person), "customer.read")));
    }

    private static Set<Long> ids(String body) {
        Set<Long> ids = new LinkedHashSet<>();
        Matcher mention = MENTION.matcher(body);
        while (mention.find()) ids.add(Long.parseLong(mention.group(1)));
        return ids;
    }

    private String separator(Locale locale) {
        return texts.get(locale, "list.separator");
    }
}
