package zhike.customer.importing;

import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.ContactRules;
import zhike.customer.card.QualityScore;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldParser;
import zhike.customer.transfer.MappedRow;
import zhike.customer.transfer.Mapping;
import zhike.platform.dictionary.Dictionaries;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what readies the rows of one run. */
@Component
class Readying {
    private final CardFields fields;
    private final FieldParser parser;
    private final Dictionaries dictionaries;
    private final PlaceText places;
    private final Meanings meanings;
    private final QualityScore quality;
    private final Clock clock;
    private final RowKeys keys;

    Readying(
            CardFields fields,
            FieldParser parser,
            Dictionaries dictionaries,
            PlaceText places,
            Meanings meanings,
            QualityScore quality,
            Clock clock,
            RowKeys keys) {
        this.fields = fields;
        this.parser = parser;
        this.dictionaries = dictionaries;
        this.places = places;
        this.meanings = meanings;
        this.quality = quality;
        this.clock = clock;
        this.keys = keys;
    }

    /** For one thread. */
    Function<FileRow, PreparedRow> of(Viewer viewer, Mapping mapping) {
        Set<String> custom =
                mapping.columns().stream()
                        .map(use -> String.valueOf(use.guess().meaning()))
                        .filter(meaning -> meaning.startsWith(Meanings.CUSTOM))
                        .map(meaning -> meaning.substring(Meanings.CUSTOM.length()))
                        .collect(Collectors.toUnmodifiableSet());
        Set<String> closed = closed(viewer);
        var tools =
                new DraftReading.Tools(
                        fields,
                        parser,
                        new ChoiceWords(dictionaries),
                        places,
                        meanings,
                        custom,
                        closed,
                        viewer.locale(),
                        keys);
        RowReadying row = new RowReadying(tools, quality, clock.instant(), mapping.signature());
        return source -> prepared(row, source, mapping.badValues());
    }

    /** Keys of fields that are not open to who imports, those of contacts with what begins them. */
    private Set<String> closed(Viewer viewer) {
        Stream<String> ofCustomers =
                fields.all().stream()
                        .map(CardField::key)
                        .filter(key -> !key.equals("name"))
                        .filter(key -> viewer.rule("customer", key) != FieldRule.OPEN);
        Stream<String> ofContacts =
                ContactRules.PERSONAL.stream()
                        .filter(key -> ContactRules.of(viewer, key) != FieldRule.OPEN)
                        .map(key -> ContactRules.OWN + key);
        return Stream.concat(ofCustomers, ofContacts).collect(Collectors.toUnmodifiableSet());
    }

    private static PreparedRow prepared(
            RowReadying readying, FileRow source, Mapping.BadValues badValues) {
        return switch (source.mapped()) {
            case MappedRow.Refused refused ->
                    new PreparedRow(
                            source, null, refused.issues().stream().map(RowFault::of).toList());
            case MappedRow.Taken taken -> {
                ReadyRow ready = readying.ready(source, taken);
                boolean refuse =
                        ready.state().get("name") == null
                                || badValues == Mapping.BadValues.REFUSE
                                        && !ready.warnings().isEmpty();
                yield refuse
                        ? new PreparedRow(source, null, List.copyOf(ready.warnings()))
                        : new PreparedRow(source, ready, List.of());
            }
        };
    }
}
