package zhike.customer.matching;

/**
 * How probably two records are one customer: the log-likelihood weights of what agrees and what
 * does not are added to a prior (I. Fellegi, A. Sunter, A Theory for Record Linkage, JASA 64,
 * 1969), names are compared by likeness and agreement on rare values counts more (W. Winkler,
 * String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model, 1990).
 * Symmetric in its two records, free of state, safe for many threads.
 */
public final class MatchScorer {
    private final Weights weights;
    private final Frequency frequency;

    public MatchScorer(Weights weights, Frequency frequency) {
        this.weights = weights;
        this.frequency = frequency;
    }

    public Weights weights() {
        return weights;
    }

    public MatchScore score(MatchRecord a, MatchRecord b) {
        return score(Profile.of(a), Profile.of(b));
    }

    /** As for records, a few microseconds. */
    public MatchScore score(Profile a, Profile b) {
        var evidence = new Evidence(weights, frequency);
        if (a.kind != b.kind) {
            evidence.add(Level.KIND_DIFFERS, a.kind.name(), b.kind.name());
        }
        NumberComparison.codes(a.code, b.code, evidence);
        NumberComparison.ids(a.idNumber, b.idNumber, evidence);
        names(a, b, evidence);
        if (a.birth != null && b.birth != null) {
            evidence.add(
                    BirthComparison.level(a.birth, b.birth), a.birth.digits(), b.birth.digits());
        }
        ContactComparison.phones(a.phones, b.phones, evidence);
        ContactComparison.mails(a.mails, b.mails, evidence);
        ContactComparison.websites(a.website, b.website, evidence);
        AddressComparison.compare(a.address, b.address, evidence);
        return evidence.score();
    }

    private static void names(Profile a, Profile b, Evidence evidence) {
        if (!a.people.isEmpty() && !b.people.isEmpty()) {
            PersonNameComparison.compare(a.people, b.people, evidence);
        }
        if (!a.companies.isEmpty() && !b.companies.isEmpty()) {
            CompanyComparison.compare(a.companies, b.companies, evidence);
        }
    }
}
