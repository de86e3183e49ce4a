package zhike.approval.chain;

import org.jspecify.annotations.Nullable;

import zhike.identity.Organisation;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Locale;

/** By which relation to the requester approvers are found. */
public sealed interface ApproverRule {
    /** A circle around the requester. */
    enum Circle {
        UNIT,
        DEPARTMENT,
        BRANCH,
        COMPANY;

        /** The unit that the circle is, seen from somebody who works in the first of these. */
        Organisation.Unit in(List<Organisation.Unit> upwards) {
            return switch (this) {
                case UNIT -> upwards.getFirst();
                case DEPARTMENT ->
                        upwards.stream()
                                .filter(unit -> unit.kind().equals("department"))
                                .findFirst()
                                .orElse(upwards.getFirst());
                case BRANCH ->
                        upwards.stream()
                                .filter(unit -> unit.id() == upwards.getFirst().branchId())
                                .findFirst()
                                .orElse(upwards.getLast());
                case COMPANY -> upwards.getLast();
            };
        }

        static Circle of(@Nullable String code, String path) {
            for (Circle each : values())
                if (each.name().toLowerCase(Locale.ROOT).equals(code)) return each;
            throw Refusal.invalid(path, "chain.circle");
        }
    }

    /** So many managers up. */
    record ManagerUp(int levels) implements ApproverRule {}

    record HeadIn(Circle circle) implements ApproverRule {}

    record HeadOfUnit(long unitId) implements ApproverRule {}

    record RoleIn(String role, Circle circle) implements ApproverRule {}

    record NamedPerson(long personId) implements ApproverRule {}

    /** Who is named custodian of the requester's branch, else has the role there or at all. */
    record Custodian() implements ApproverRule {}
}
