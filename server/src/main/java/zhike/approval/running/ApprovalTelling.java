package zhike.approval.running;

import org.springframework.stereotype.Component;

import zhike.approval.db.tables.records.RequestRecord;
import zhike.identity.Staff;
import zhike.messaging.Notices;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells people of an approval, in the transaction of the deed. */
@Component
class ApprovalTelling {
    private final Notices notices;
    private final Staff staff;
    private final Texts texts;

    ApprovalTelling(Notices notices, Staff staff, Texts texts) {
        this.notices = notices;
        this.staff = staff;
        this.texts = texts;
    }

    /**
     * @param kind its words are {@code notice.approval.<kind>}
     */
    void tell(Collection<Long> persons, RequestRecord request, String kind, String comment) {
        if (persons.isEmpty()) return;
        String name = "approval.use." + request.getUseCode();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("approval", request.getId());
        detail.put("useZh", texts.get(Locale.CHINESE, name));
        detail.put("useEn", texts.get(Locale.ENGLISH, name));
        detail.put(
                "requester",
                staff.find(request.getRequesterId()).map(Staff.Member::name).orElse(""));
        detail.put("comment", comment);
        notices.tell(
                persons,
                new Subject(ApprovalSubject.KIND, request.getId()),
                "approval." + kind,
                detail);
    }
}
