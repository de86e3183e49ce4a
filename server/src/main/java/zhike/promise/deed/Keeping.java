package zhike.promise.deed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.promise.Proof;
import zhike.promise.kind.KindDefinition;
import zhike.promise.life.Doer;
import zhike.promise.life.Life;
import zhike.promise.list.Abilities;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keeps promises by hand, with the proof that their kind asks for; late ones with the reason. */
@Component
class Keeping {
    private static final String PROOF = "promise.proof.";
    private final Deeds deeds;
    private final ObjectMapper json;

    Keeping(Deeds deeds, ObjectMapper json) {
        this.deeds = deeds;
        this.json = json;
    }

    @Transactional
    public DeedDone keep(Viewer viewer, DeedForms.Keeping form) {
        Proof proof = new Proof(written(form.note()), null, written(form.link()));
        return keep(viewer, form.ids(), proof, form.breachReason(), form.breachNote());
    }

    /** Within a transaction. */
    DeedDone keep(
            Viewer viewer,
            List<Long> ids,
            Proof proof,
            @Nullable String reason,
            @Nullable String note) {
        String text = json.writeValueAsString(proof);
        return deeds.toEach(
                viewer,
                ids,
                "promise.kept",
                Map.of(),
                (life, now, by, may) -> {
                    KindDefinition kind = life.kind().definition();
                    if (!may.isOwn(life.row()) && !may.manages(life.row()))
                        throw Refusal.forbidden("promise.not-yours");
                    if (!kind.keptByHand()) throw Refusal.conflict("promise.keep.module");
                    check(kind, proof);
                    lateness(life, now, by, written(reason), written(note), may);
                    life.keep(now, by, text);
                });
    }

    private static void check(KindDefinition kind, Proof proof) {
        String needed = kind.proof();
        boolean there =
                switch (needed) {
                    case "note" -> proof.note() != null;
                    case "file" -> proof.fileId() != null;
                    case "link" -> proof.link() != null;
                    default -> true;
                };
        if (!there) throw Refusal.invalid(needed, PROOF + needed);
        if (proof.link() != null && !address(proof.link()))
            throw Refusal.invalid("link", "promise.proof.link");
    }

    /** A link that a browser opens, and nothing that it would run. */
    private static boolean address(String link) {
        try {
            URI uri = URI.create(link);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void lateness(
            Life life,
            Instant now,
            Doer by,
            @Nullable String reason,
            @Nullable String note,
            Abilities.Asking may) {
        if (life.row().getBrokenAt() == null || life.row().getBreachReason() != null) return;
        if (life.state().ended()) return;
        if (life.kind().definition().breaches().isEmpty() && reason == null) return;
        if (reason == null) throw Refusal.invalid("breachReason", "promise.reason.needed");
        Reasons.explain(life, now, by, reason, note, may);
    }

    static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
