package zhike.messaging;

import static zhike.messaging.db.Tables.NOTICE;

import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row of notices in the words of its reader. */
@Component
class NoticeTelling {
    static final Field<String> BY = Names.ofPerson(NOTICE.BY_PERSON).as("by_name");
    private static final TypeReference<HashMap<String, Object>> MAP = new TypeReference<>() {};
    private final Texts texts;
    private final Map<String, NoticeWords> words;

    NoticeTelling(Texts texts, List<NoticeWords> words) {
        this.texts = texts;
        this.words =
                words.stream()
                        .collect(Collectors.toMap(NoticeWords::subjectKind, Function.identity()));
    }

    static @Nullable Subject subject(Record row) {
        Long id = row.get(NOTICE.SUBJECT_ID);
        return id == null ? null : new Subject(row.get(NOTICE.SUBJECT_KIND), id);
    }

    /**
     * @param within the subjects within the reader's reach
     */
    Notice tell(Record row, Map<Subject, SubjectShown> within, Locale locale) {
        Subject subject = subject(row);
        SubjectShown shown = subject == null ? null : within.get(subject);
        Long by = row.get(NOTICE.BY_PERSON);
        Named deedOf = by == null ? null : new Named(by, row.get(BY));
        String kind = row.get(NOTICE.KIND);
        NoticeWords own = subject == null ? null : words.get(subject.kind());
        Map<String, Object> detail;
        String text;
        if (subject != null && shown == null) {
            detail = Map.of();
            text = closed(subject, locale);
        } else {
            detail = detail(row, own, kind);
            text = text(kind, detail, shown, deedOf, own, locale);
        }
        return new Notice(
                row.get(NOTICE.ID),
                row.get(NOTICE.AT),
                kind,
                text,
                shown,
                deedOf,
                detail,
                row.get(NOTICE.READ_AT));
    }

    private static Map<String, Object> detail(Record row, @Nullable NoticeWords own, String kind) {
        Map<String, Object> whole =
                JsonMapper.shared().readValue(row.get(NOTICE.DETAIL).data(), MAP);
        return own == null ? whole : own.seen(kind, whole);
    }

    private String closed(Subject subject, Locale locale) {
        String own = texts.find(locale, "notice.closed." + subject.kind());
        return own == null ? texts.get(locale, "notice.closed") : own;
    }

    private String text(
            String kind,
            Map<String, Object> detail,
            @Nullable SubjectShown subject,
            @Nullable Named by,
            @Nullable NoticeWords own,
            Locale locale) {
        Map<String, Object> filled =
                new HashMap<>(own == null ? detail : own.inWords(detail, locale));
        filled.put("subject", subject == null ? "" : subject.title());
        filled.put("by", by == null ? texts.get(locale, "notice.system") : by.name());
        String key = "notice." + kind;
        if (own != null && texts.find(locale, key) == null) key = own.otherwise(kind);
        return texts.get(locale, key, filled);
    }
}
