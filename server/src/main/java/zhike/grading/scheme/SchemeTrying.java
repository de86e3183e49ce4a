package zhike.grading.scheme;

import static zhike.grading.db.Tables.EDITION;
import static zhike.grading.db.Tables.SCHEME;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerFacts;
import zhike.customer.Customers;
import zhike.grading.db.tables.records.SchemeRecord;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.dictionary.DictionaryItem;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Tries a definition on one customer, and lists what may be asked. */
@Component
class SchemeTrying {
    record Tried(String level, String name, String colour, Why why) {}

    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final Customers customers;
    private final FactCatalogue catalogue;
    private final FactWords words;
    private final Rules rules;
    private final DefinitionCheck check;
    private final Explaining explaining;
    private final Dictionaries dictionaries;

    SchemeTrying(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            Customers customers,
            FactCatalogue catalogue,
            FactWords words,
            Rules rules,
            DefinitionCheck check,
            Explaining explaining,
            Dictionaries dictionaries) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.customers = customers;
        this.catalogue = catalogue;
        this.words = words;
        this.rules = rules;
        this.check = check;
        this.explaining = explaining;
        this.dictionaries = dictionaries;
    }

    /** The definition sent, else the draft, else what is live; nothing is written. */
    Tried tried(Viewer viewer, long scheme, SchemeForms.Trial form, Locale locale) {
        customers.require(viewer, "grade.read", form.customerId());
        SchemeRecord row = db.fetchOne(SCHEME, SCHEME.ID.eq(scheme));
        if (row == null) throw Refusal.missing("scheme");
        Definition sent = form.definition();
        Definition definition = sent == null ? stored(scheme) : sent;
        check.check(row.getMethod(), definition);
        Rule rule = rules.of(row.getMethod(), definition);
        var found =
                db.fetchOne(
                        rule.graded(CustomerFacts.ID.eq(form.customerId()), catalogue.context()));
        if (found == null) throw Refusal.invalid("customerId", "scheme.trial.customer");
        int rank = found.get(Rule.RANK);
        JSONB facts = found.get(Rule.FACTS);
        Definition.Level level = definition.level(rank);
        return new Tried(
                level.code(),
                level.name(locale),
                level.colour(),
                explaining.why(
                        definition,
                        rule,
                        facts,
                        rank,
                        found.get(Rule.SCORE),
                        clock.instant(),
                        viewer,
                        locale));
    }

    private Definition stored(long scheme) {
        return db.selectFrom(EDITION)
                .where(EDITION.SCHEME_ID.eq(scheme))
                .and(EDITION.STATE.in("draft", "live"))
                .orderBy(EDITION.NUMBER.desc())
                .limit(1)
                .fetchOptional()
                .map(row -> json.readValue(row.getDefinition().data(), Definition.class))
                .orElseThrow(() -> Refusal.missing("scheme"));
    }

    List<AskedField> fields(Locale locale) {
        return catalogue.now().all().stream()
                .map(
                        fact ->
                                new AskedField(
                                        fact.asked().key(),
                                        words.label(fact.asked().key(), locale),
                                        fact.asked().type().name().toLowerCase(Locale.ROOT),
                                        fact.dictionary(),
                                        options(fact.dictionary(), locale),
                                        fact.asked().operators().stream()
                                                .map(op -> op.code())
                                                .toList()))
                .toList();
    }

    private List<AskedField.Option> options(@Nullable String dictionary, Locale locale) {
        Dictionary list = dictionary == null ? null : dictionaries.find(dictionary);
        if (list == null) return List.of();
        return list.items().stream()
                .filter(DictionaryItem::active)
                .map(item -> new AskedField.Option(item.code(), item.label(locale)))
                .toList();
    }
}
