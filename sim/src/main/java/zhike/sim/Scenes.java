package zhike.sim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All parts of the play, and who keeps and corrects which paper. */
final class Scenes {
    private final Play play;
    private final List<Long> tags;
    private final LocalDate last;
    private final ByHand byHand;
    private final Forms forms;
    private final Loans loans;
    private final Conflicts conflicts;
    private final Visits visits;
    private final VisitPlans plans;
    private final MinutesTaking minutes;
    private final FollowUps followUps;
    private final FirstContacts contacts;
    private final Recognitions recognitions;
    private final MaterialShelf materials;
    private final Gatherings gatherings;
    private final PriceList prices;
    private final HeldOrders held;
    private final Orders orders;
    private final Contracts contracts;
    private final CreditPapers papers;
    private final CreditWork credit;
    private final Receivables receivables;
    private final GradeWork grades;
    private final CareWork care;
    private final Gifts gifts;
    private final Referrals referrals;
    private final Retentions retentions;

    Scenes(Play play, List<Long> tags, LocalDate last) {
        this.last = last;
        this.play = play;
        this.tags = tags;
        byHand = new ByHand(play);
        forms = new Forms(play);
        loans = new Loans(play);
        conflicts = new Conflicts(play);
        visits = new Visits(play);
        plans = new VisitPlans(play);
        minutes = new MinutesTaking(play);
        followUps = new FollowUps(play, tags);
        contacts = new FirstContacts(play);
        recognitions = new Recognitions(play);
        materials = new MaterialShelf(play);
        gatherings = new Gatherings(play, contacts, byHand);
        prices = new PriceList(play);
        held = new HeldOrders(play);
        orders = new Orders(play, prices, new Cashier(play), held);
        held.orders = orders;
        contracts = new Contracts(play);
        papers = new CreditPapers(play);
        credit = new CreditWork(play, papers);
        receivables = new Receivables(play);
        grades = new GradeWork(play, last);
        care = new CareWork(play, last);
        gifts = new Gifts(play);
        referrals = new Referrals(play);
        retentions = new Retentions(play);
    }

    List<Scene> all() {
        SalesWork sales = new SalesWork(play, tags);
        ServiceWork service = new ServiceWork(play);
        OfficeWork office = new OfficeWork(play, tags);
        return List.of(
                sales::plan,
                service::plan,
                office::plan,
                byHand,
                forms,
                loans,
                conflicts,
                visits,
                plans,
                new Talks(play),
                followUps,
                contacts,
                recognitions,
                materials,
                gatherings,
                new InternalCustomers(play),
                new Introductions(play),
                new Opportunities(play),
                new Leads(play),
                new Turnover(play),
                new Unfinished(play, last),
                new LastMorning(play, forms, contracts, last),
                new PromiseWork(play, keepings()),
                new ApprovalWork(play, corrections(), last),
                new Superintendence(play),
                prices,
                orders,
                held,
                new Quotes(play, prices, orders),
                contracts,
                new OrderHistory(play, prices),
                credit,
                receivables,
                grades,
                care,
                gifts,
                referrals,
                retentions);
    }

    /** What goes on where nobody works. */
    void restDay() {
        care.greetOnRestDay();
    }

    /** By kind of promise. */
    private Map<String, PromiseWork.Keeping> keepings() {
        return Map.ofEntries(
                Map.entry("follow-up", byHand),
                Map.entry("answer", byHand),
                Map.entry("visit.next", byHand),
                Map.entry("minutes.task", byHand),
                Map.entry("form.entry", forms::enter),
                Map.entry("form.forward", forms::forward),
                Map.entry("loan.return", loans::giveBack),
                Map.entry("conflict.ruling", conflicts::rule),
                Map.entry("first-contact", contacts::contact),
                Map.entry("recognition.step", recognitions::advance),
                Map.entry("recognition.site", recognitions::findings),
                Map.entry("visit-plan.handed-in", plans::next),
                Map.entry("minutes.written", minutes::write),
                Map.entry("minutes.sent", minutes::send),
                Map.entry("material.receipt", materials::receipt),
                Map.entry("gathering.follow-up", gatherings::followUp),
                Map.entry("follow-up.done", followUps::follow),
                Map.entry("contract.expiry", contracts),
                Map.entry("credit.review", credit::review),
                Map.entry("dunning.call", receivables),
                Map.entry("dunning.letter", receivables),
                Map.entry("dunning.visit", receivables),
                Map.entry("dunning.lawyer", receivables),
                Map.entry("care.call", care::call),
                Map.entry("care.opinion", care::call),
                Map.entry("care.event", byHand),
                Map.entry("care.gift", gifts),
                Map.entry("retention.step", retentions));
    }

    /** By use of approvals. */
    private Map<String, ApprovalWork.Correction> corrections() {
        return Map.ofEntries(
                Map.entry("information-form", forms),
                Map.entry("loan", loans),
                Map.entry("visit-slip", visits),
                Map.entry("visit-plan", plans),
                Map.entry("minutes", minutes),
                Map.entry("recognition", recognitions),
                Map.entry("contract", contracts),
                Map.entry("credit-investigation", papers::investigationAgain),
                Map.entry("credit-assessment", papers::assessmentAgain),
                Map.entry("credit-limit", papers::limitAgain),
                Map.entry("order-release", held),
                Map.entry("write-off", receivables::handInAgain),
                Map.entry("grade-override", grades),
                Map.entry("gift", gifts),
                Map.entry("referral", referrals));
    }
}
