package zhike.sim;

import java.util.List;
import java.util.Map;

/** Managers, the custodians of the information, finance: fewer deeds, over wider reach. */
final class OfficeWork {
    private final Play play;
    private final Chance chance;
    private final List<Long> tags;

    OfficeWork(Play play, List<Long> tags) {
        this.play = play;
        this.chance = play.chance;
        this.tags = tags;
    }

    void plan(Day day) {
        for (Colleague each : play.with("sales_manager", "branch_manager", "general_manager")) {
            if (chance.in(each.is("sales_manager") ? 0.85 : 0.3))
                day.at(play.workingTime(), () -> urge(each));
            if (each.is("sales_manager") && chance.in(0.45))
                day.at(play.workingTime(), () -> reassign(each));
        }
        for (Colleague each : play.with("custodian"))
            for (int files = chance.between(1, 4); files > 0; files--)
                day.at(play.workingTime(), () -> complete(each));
        for (Colleague each : play.with("finance"))
            if (chance.in(0.7)) day.at(play.workingTime(), () -> account(each));
    }

    private void urge(Colleague boss) {
        Customer customer =
                play.book.favourite(
                        chance,
                        each ->
                                each.owner != null
                                        && each.owner.is("sales")
                                        && (boss.branch().equals("company")
                                                || each.branch.equals(boss.branch())));
        if (customer == null) return;
        play.deeds.note(boss, customer, "notes.boss", customer.owner);
        if (chance.in(0.3)) play.deeds.watch(boss, customer);
        if (chance.in(0.2))
            play.deeds.edit(
                    boss,
                    customer,
                    Map.of("key_state", chance.of(List.of("current", "future", "potential"))));
    }

    private void reassign(Colleague boss) {
        Customer customer =
                play.book.favourite(
                        chance,
                        each ->
                                each.branch.equals(boss.branch())
                                        && each.owner != null
                                        && each.owner.is("sales"));
        if (customer == null) return;
        List<Colleague> others =
                play.with("sales").stream()
                        .filter(
                                each ->
                                        each != customer.owner
                                                && each.branch().equals(boss.branch()))
                        .toList();
        play.deeds.assign(boss, customer, chance.of(others), "reasons.assign");
    }

    /** Fills in what was left empty and checks what is there. */
    private void complete(Colleague custodian) {
        Customer customer = chance.of(play.book.which(each -> !each.forgotten));
        Map<String, Object> fresh = play.drafts.like(customer);
        fresh.keySet().removeAll(customer.draft.keySet());
        fresh.keySet()
                .removeAll(List.of("contacts", "short_name", "website", "email", "first_trade_on"));
        Map<String, Object> changes = new java.util.LinkedHashMap<>();
        new java.util.TreeMap<>(fresh)
                .entrySet().stream()
                        .limit(chance.between(1, 4))
                        .forEach(each -> changes.put(each.getKey(), each.getValue()));
        if (!changes.isEmpty()) play.deeds.edit(custodian, customer, changes);
        else if (chance.in(0.3)) play.deeds.tag(custodian, customer, List.of(chance.of(tags)));
        else play.deeds.confirm(custodian, customer);
    }

    private void account(Colleague me) {
        Customer customer =
                play.book.favourite(
                        chance, each -> each.stage.equals("active") && each.owner != null);
        if (customer != null) play.deeds.note(me, customer, "notes.finance", customer.owner);
    }
}
