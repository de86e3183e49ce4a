package zhike.lead.gathering;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.messaging.Letter;
import zhike.messaging.PublicAddress;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.secret.SignedLink;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Letters to a guest: the invitation, a seat that became free, that it is called off. */
@Component
class GuestLetter {
    private static final String LINK = "gathering";

    /** An invitation is addressed to another contact a few times at most. */
    private static final long ADDRESSEES = 1000;

    /** After its end the link still says that it is over. */
    private static final Duration AFTER = Duration.ofDays(7);

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private final DSLContext db;
    private final Texts texts;
    private final PublicAddress address;
    private final SignedLink links;
    private final Clock clock;

    GuestLetter(DSLContext db, Texts texts, PublicAddress address, SignedLink links, Clock clock) {
        this.db = db;
        this.texts = texts;
        this.address = address;
        this.links = links;
        this.clock = clock;
    }

    /** As it stands in the web application. */
    String path(Instant ends, InvitationRecord guest) {
        Instant until = ends.plus(AFTER).truncatedTo(ChronoUnit.SECONDS);
        long number = guest.getId() * ADDRESSEES + guest.getLinkNo() % ADDRESSEES;
        return "/l/gathering/" + links.token(LINK, number, until);
    }

    /**
     * The invitation behind a link, whose row says whether it is still that of the addressee.
     *
     * @throws Refusal of {@link SignedLink}
     */
    Behind open(String token) {
        long number = links.open(LINK, token).id();
        return new Behind(number / ADDRESSEES, number % ADDRESSEES);
    }

    /** What a link says. */
    record Behind(long invitation, long linkNo) {
        boolean of(InvitationRecord guest) {
            return guest.getLinkNo() % ADDRESSEES == linkNo;
        }
    }

    /**
     * @throws Refusal {@code gathering.no-address} where nobody has set the installation's address
     */
    void addressKnown() {
        if (address.link("/") == null) throw Refusal.conflict("gathering.no-address");
    }

    /**
     * @param what {@code invitation}, {@code seated} or {@code cancelled}
     * @param by who signs it
     */
    Letter of(
            String what,
            GatheringRecord gathering,
            InvitationRecord guest,
            String to,
            String by,
            @Nullable String note,
            String company) {
        Locale locale = Locale.of(Objects.requireNonNullElse(guest.getLocale(), "zh"));
        String name = Objects.requireNonNullElse(guest.getGuest(), "");
        Map<String, Object> filled = new HashMap<>();
        filled.put("name", name.isBlank() ? texts.get(locale, "gathering.letter.you") : line(name));
        filled.put("company", company);
        filled.put("kind", texts.get(locale, "gathering.kind." + gathering.getKind()));
        filled.put("title", gathering.getTitle());
        filled.put("when", when(gathering.getStartsAt(), gathering.getEndsAt()));
        filled.put("where", where(gathering));
        filled.put("note", Objects.requireNonNullElse(note, ""));
        filled.put("by", by);
        filled.put(
                "link",
                Objects.requireNonNullElse(address.link(path(gathering.getEndsAt(), guest)), ""));
        return new Letter(
                to,
                name.isBlank() ? null : line(name),
                line(texts.get(locale, "gathering.letter." + what + ".title", filled)),
                texts.get(locale, "gathering.letter." + what + ".text", filled),
                null,
                List.of(),
                InvitationSubject.of(guest.getId()),
                "gathering");
    }

    String company() {
        return db.select(Names.ofCompany()).fetchSingle().value1();
    }

    private static String where(GatheringRecord gathering) {
        if (gathering.getPlace() == null) return gathering.getOnline();
        return gathering.getOnline() == null
                ? gathering.getPlace()
                : gathering.getPlace() + " / " + gathering.getOnline();
    }

    private String when(Instant from, Instant to) {
        ZonedDateTime start = from.atZone(clock.getZone());
        ZonedDateTime end = to.atZone(clock.getZone());
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        return start.format(WHEN) + " – " + end.format(sameDay ? HOUR : WHEN);
    }

    /** A header is one line. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
