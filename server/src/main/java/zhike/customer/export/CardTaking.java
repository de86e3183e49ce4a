package zhike.customer.export;

import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.card.CardReading;
import zhike.customer.card.CardStore;
import zhike.customer.card.CardView;
import zhike.customer.list.CardChoice;
import zhike.customer.list.CardChoosing;
import zhike.customer.list.CardSort;
import zhike.customer.list.CardStream;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One customer taken out, as paper or for an address book. */
@Component
class CardTaking {
    private final CardStore cards;
    private final CardReading reading;
    private final CardPaper paper;
    private final CardDrafts drafts;
    private final CardChoosing choosing;
    private final CardStream stream;
    private final ExportColumns columns;
    private final Exporting exporting;
    private final Trail trail;

    CardTaking(
            CardStore cards,
            CardReading reading,
            CardPaper paper,
            CardDrafts drafts,
            CardChoosing choosing,
            CardStream stream,
            ExportColumns columns,
            Exporting exporting,
            Trail trail) {
        this.cards = cards;
        this.reading = reading;
        this.paper = paper;
        this.drafts = drafts;
        this.choosing = choosing;
        this.stream = stream;
        this.columns = columns;
        this.exporting = exporting;
        this.trail = trail;
    }

    /** A file in memory: one card is small. */
    record Taken(String number, byte[] content) {}

    @Transactional
    public Taken paper(Viewer viewer, long id, Locale locale) {
        cards.requireVisible(viewer, Exporting.OPERATION, id);
        CardView card = reading.byId(viewer, id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportAbout about =
                new ExportAbout(
                        viewer,
                        locale,
                        columns.of(viewer, List.of("number"), locale),
                        exporting.company(),
                        exporting.at(),
                        1,
                        "");
        paper.print(card, people(viewer, card), about, out);
        trail.record(
                "customer.exported",
                "customer",
                id,
                card.number(),
                Map.of("format", "pdf", "count", 1));
        return new Taken(card.number(), out.toByteArray());
    }

    private List<Map<String, Object>> people(Viewer viewer, CardView card) {
        List<Map<String, Object>> people = new ArrayList<>(card.contacts());
        for (String next = card.contactsNext(); next != null; ) {
            Page<Map<String, Object>> page =
                    reading.contacts(viewer, card.id(), Cursor.read(next, 2), Page.LARGEST);
            people.addAll(page.items());
            next = page.next();
        }
        return people;
    }

    @Transactional
    public Taken vcard(Viewer viewer, long id) throws Exception {
        cards.requireVisible(viewer, Exporting.OPERATION, id);
        Condition one =
                choosing.condition(
                        viewer,
                        Exporting.OPERATION,
                        new CardChoice(List.of(id), null, null, null, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] number = {""};
        try (VcardForm form = new VcardForm(viewer, drafts, out)) {
            stream.each(
                    viewer,
                    one,
                    CardSort.NEWEST,
                    rows -> {
                        form.write(rows);
                        number[0] = rows.getFirst().number();
                    });
        }
        trail.record(
                "customer.exported",
                "customer",
                id,
                number[0],
                Map.of("format", "vcard", "count", 1));
        return new Taken(number[0], out.toByteArray());
    }
}
