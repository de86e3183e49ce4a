package zhike.lead.recognition;

import org.springframework.stereotype.Component;

import zhike.identity.Staff;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.platform.error.Refusal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may survey on the spot for which department. Several departments countersign, so nobody signs
 * for two of them, and the unit that leads the dossier signs for itself alone: as sales or, where
 * it looks after the goods, as materials.
 */
@Component
class Surveyors {
    private static final Set<String> LEADING = Set.of("sales", "material");
    private final Staff staff;

    Surveyors(Staff staff) {
        this.staff = staff;
    }

    /**
     * @throws Refusal {@code recognition.site.twice}, {@code recognition.site.both}, {@code
     *     recognition.site.person}, {@code recognition.site.own}
     */
    void refuseUnfit(RecognitionRecord row, List<RecognitionForms.Surveyor> all) {
        Set<String> departments = new HashSet<>();
        Map<Long, Staff.Member> people = people(all);
        int ours = 0;
        for (var each : all) {
            if (!departments.add(each.department())) throw refused("recognition.site.twice");
            Staff.Member person = people.get(each.personId());
            if (person == null) throw refused("recognition.site.person");
            if (!leads(row, person)) continue;
            if (++ours > 1 || !LEADING.contains(each.department()))
                throw refused("recognition.site.own");
        }
        if (people.size() < all.size()) throw refused("recognition.site.both");
    }

    private static boolean leads(RecognitionRecord row, Staff.Member person) {
        return person.id() == row.getOwnerId() || person.unitId() == row.getUnitId();
    }

    private Map<Long, Staff.Member> people(List<RecognitionForms.Surveyor> all) {
        Map<Long, Staff.Member> people = new HashMap<>();
        staff.all(all.stream().map(RecognitionForms.Surveyor::personId).toList()).stream()
                .filter(Staff.Member::active)
                .forEach(each -> people.put(each.id(), each));
        return people;
    }

    private static Refusal refused(String code) {
        return Refusal.invalid("surveyors", code);
    }
}
