package zhike.lead.sending;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Names;
import zhike.knowledge.Materials;
import zhike.lead.db.tables.records.SendingRecord;
import zhike.messaging.Letter;
import zhike.messaging.PublicAddress;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.secret.SignedLink;
import zhike.platform.subject.Subject;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The letter that brings material: with the files, or with a link to them. */
@Component
class SendingLetter {
    private final DSLContext db;
    private final Texts texts;
    private final PublicAddress address;
    private final SignedLink links;

    SendingLetter(DSLContext db, Texts texts, PublicAddress address, SignedLink links) {
        this.db = db;
        this.texts = texts;
        this.address = address;
        this.links = links;
    }

    Letter of(
            Viewer viewer,
            SendingRecord row,
            String to,
            List<Materials.Usable> items,
            SendingForm form) {
        String titles =
                items.stream().map(each -> "· " + each.title()).collect(Collectors.joining("\n"));
        String link = form.attached() ? "" : whole(row);
        return new Letter(
                to,
                row.getContactName(),
                texts.get(viewer.locale(), "sending.letter.title", Map.of("company", company())),
                texts.get(
                        viewer.locale(),
                        form.attached() ? "sending.letter.attached" : "sending.letter.linked",
                        Map.of(
                                "name",
                                Objects.requireNonNullElse(row.getContactName(), ""),
                                "note",
                                Objects.requireNonNullElse(row.getNote(), ""),
                                "titles",
                                titles,
                                "link",
                                link,
                                "by",
                                viewer.name(),
                                "company",
                                company())),
                null,
                form.attached() ? items.stream().map(Materials.Usable::fileId).toList() : List.of(),
                new Subject("customer", row.getCardId()),
                "material");
    }

    /** As it stands in the web application. */
    String path(SendingRecord row) {
        return "/l/material/"
                + links.token(
                        Sendings.LINK, row.getId(), Objects.requireNonNull(row.getLinkUntil()));
    }

    private String whole(SendingRecord row) {
        String link = address.link(path(row));
        if (link == null) throw Refusal.conflict("sending.no-address");
        return link;
    }

    String company() {
        return db.select(Names.ofCompany()).fetchSingle().value1();
    }
}
