package zhike.promise.deed;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;
import zhike.promise.list.PromiseReading;
import zhike.promise.list.PromiseView;

import java.util.Locale;

/** Deeds to promises, one or many at once. */
@RestController
class DeedEndpoint {
    private static final String OWN =
            "one's own promises and of whom one stands in for; others within promise.manage";
    private final MakingByHand making;
    private final Keeping keeping;
    private final PausingByHand pausing;
    private final Superintending superintending;
    private final Urging urging;
    private final PromiseReading reading;

    DeedEndpoint(
            MakingByHand making,
            Keeping keeping,
            PausingByHand pausing,
            Superintending superintending,
            Urging urging,
            PromiseReading reading) {
        this.making = making;
        this.keeping = keeping;
        this.pausing = pausing;
        this.superintending = superintending;
        this.urging = urging;
        this.reading = reading;
    }

    @PostMapping("/api/promises")
    @Needs("promise.make")
    @ResponseStatus(HttpStatus.CREATED)
    PromiseView make(@Valid @RequestBody DeedForms.Fresh form, Viewer viewer, Locale locale) {
        return reading.byId(viewer, making.make(viewer, form), locale);
    }

    @PostMapping("/api/promises/keeping")
    @SignedInOnly(because = OWN)
    DeedDone keep(@Valid @RequestBody DeedForms.Keeping form, Viewer viewer) {
        return keeping.keep(viewer, form);
    }

    @PostMapping("/api/promises/pause")
    @SignedInOnly(because = OWN)
    DeedDone pause(@Valid @RequestBody DeedForms.Reasoned form, Viewer viewer) {
        return pausing.pause(viewer, form);
    }

    @PostMapping("/api/promises/resumption")
    @SignedInOnly(because = OWN)
    DeedDone resume(@Valid @RequestBody DeedForms.Which form, Viewer viewer) {
        return pausing.resume(viewer, form);
    }

    @PostMapping("/api/promises/breach-reason")
    @SignedInOnly(because = OWN)
    DeedDone explain(@Valid @RequestBody DeedForms.Reasoned form, Viewer viewer) {
        return pausing.explain(viewer, form);
    }

    @PostMapping("/api/promises/urging")
    @SignedInOnly(because = "whoever sees a promise may urge its owner")
    DeedDone urge(@Valid @RequestBody DeedForms.Which form, Viewer viewer) {
        return urging.urge(viewer, form);
    }

    @PostMapping("/api/promises/release")
    @Needs("promise.manage")
    DeedDone release(@Valid @RequestBody DeedForms.Release form, Viewer viewer) {
        return superintending.release(viewer, form);
    }

    @PostMapping("/api/promises/reassignment")
    @Needs("promise.manage")
    DeedDone reassign(@Valid @RequestBody DeedForms.Reassignment form, Viewer viewer) {
        return superintending.reassign(viewer, form);
    }
}
