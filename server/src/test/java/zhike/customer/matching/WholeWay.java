package zhike.customer.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs records through keys, blocks, scores and groups, as the batch does. */
final class WholeWay {
    private WholeWay() {}

    static List<List<Long>> groups(List<MatchRecord> records) {
        Map<Long, Profile> profiles = new HashMap<>();
        var frequency = new FrequencySketch(records.size());
        List<KeyedId> keys = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            long id = i;
            Profile profile = Profile.of(records.get(i));
            profiles.put(id, profile);
            frequency.add(profile);
            for (long key : Blocking.keys(profile)) {
                keys.add(new KeyedId(key, id));
            }
        }
        keys.sort(Comparator.comparingLong(KeyedId::key));
        List<ScoredPair> scored = new ArrayList<>();
        var scorer = new MatchScorer(Weights.standard(), frequency);
        new BlockSweep(scorer, ids -> profiles, 80, scored::add).run(keys.iterator());
        return Clusters.of(scored, Weights.standard().match());
    }

    /** Pairwise F1 of the groups that are found. */
    static double f1(List<PublishedPeople.Person> people) {
        Set<String> found = new HashSet<>();
        for (List<Long> group :
                groups(people.stream().map(PublishedPeople.Person::record).toList())) {
            group.forEach(
                    a -> group.stream().filter(b -> a < b).forEach(b -> found.add(a + "," + b)));
        }
        Set<String> truth = new HashSet<>();
        for (int a = 0; a < people.size(); a++) {
            for (int b = a + 1; b < people.size(); b++) {
                if (people.get(a).customer().equals(people.get(b).customer())) {
                    truth.add(a + "," + b);
                }
            }
        }
        long right = found.stream().filter(truth::contains).count();
        return 2.0 * right / (found.size() + truth.size());
    }
}
