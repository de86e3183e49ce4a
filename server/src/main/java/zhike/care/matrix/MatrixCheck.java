package zhike.care.matrix;

import org.springframework.stereotype.Component;

import zhike.grading.Standings;
import zhike.identity.Organisations;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a matrix can be carried out; every fault names its cell. */
@Component
class MatrixCheck {
    private final Standings standings;
    private final Organisations organisations;
    private final Staff staff;

    MatrixCheck(Standings standings, Organisations organisations, Staff staff) {
        this.standings = standings;
        this.organisations = organisations;
        this.staff = staff;
    }

    void refuseFaulty(List<Entitlement> services) {
        Refusal faults = Refusal.invalid("care.matrix.faulty");
        Set<String> codes = new HashSet<>();
        Set<String> levels =
                standings.levels().stream().map(Standings.Level::code).collect(Collectors.toSet());
        for (int at = 0; at < services.size(); at++) {
            Entitlement row = services.get(at);
            String path = "services[" + at + "]";
            if (!codes.add(row.code())) faults.at(path + ".code", "care.matrix.double", Map.of());
            included(row, services, path, faults);
            row.cells()
                    .forEach(
                            (level, cell) -> {
                                String where = path + ".cells." + level;
                                if (!level.equals(Entitlement.ALL) && !levels.contains(level))
                                    faults.at(where, "care.matrix.level", Map.of("level", level));
                                cell(row, cell, where, faults);
                            });
        }
        if (!faults.faults().isEmpty()) throw faults;
    }

    private static void included(
            Entitlement row, List<Entitlement> services, String path, Refusal faults) {
        for (String each : row.included())
            if (each.equals(row.code())
                    || services.stream().noneMatch(other -> other.code().equals(each)))
                faults.at(path + ".includes", "care.matrix.includes", Map.of());
    }

    private void cell(Entitlement row, Cell cell, String where, Refusal faults) {
        if (cell.by().equals("role") && !role(cell))
            faults.at(where + ".role", "care.matrix.role", Map.of());
        if (cell.by().equals("person")
                && (cell.personId() == null || staff.active(cell.personId()).isEmpty()))
            faults.at(where + ".personId", "care.matrix.person", Map.of());
        boolean sendable =
                switch (row.when()) {
                    case HOLIDAY, EVENT, BIRTHDAY, ANNIVERSARY -> true;
                    default -> false;
                };
        if (cell.sent() != cell.proof().equals("message") || cell.sent() && !sendable)
            faults.at(where + ".by", "care.matrix.operator", Map.of());
        if (row.when() == Often.REFERRAL && (cell.amount() == null || cell.percent() == null))
            faults.at(where + ".amount", "care.matrix.reward", Map.of());
    }

    private boolean role(Cell cell) {
        return cell.role() != null && organisations.roles(Locale.CHINESE).containsKey(cell.role());
    }
}
