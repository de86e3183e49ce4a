package zhike.trade.quote;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Quotes. */
@RestController
@RequestMapping("/api/quotes")
class QuoteEndpoint {
    private final QuoteList list;
    private final QuoteReading reading;
    private final QuoteWriting writing;
    private final QuoteAnswering answering;
    private final QuotePaper paper;

    QuoteEndpoint(
            QuoteList list,
            QuoteReading reading,
            QuoteWriting writing,
            QuoteAnswering answering,
            QuotePaper paper) {
        this.list = list;
        this.reading = reading;
        this.writing = writing;
        this.answering = answering;
        this.paper = paper;
    }

    @GetMapping
    @Needs("quote.read")
    Page<QuoteList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable Long opportunity,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        var filter = new QuoteList.Filter(state, customer, owner, opportunity);
        return list.page(viewer, filter, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("quote.read")
    QuoteView one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @PostMapping
    @Needs("quote.edit")
    @ResponseStatus(HttpStatus.CREATED)
    QuoteView add(@Valid @RequestBody QuoteForm form, Viewer viewer) {
        return reading.one(viewer, writing.add(viewer, form));
    }

    @PutMapping("/{id}")
    @Needs("quote.edit")
    QuoteView change(@PathVariable long id, @Valid @RequestBody QuoteForm form, Viewer viewer) {
        writing.change(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/sending")
    @Needs("quote.edit")
    QuoteView send(@PathVariable long id, @Valid @RequestBody QuoteForm.Step form, Viewer viewer) {
        answering.send(viewer, id, form.version());
        return reading.one(viewer, id);
    }

    /** The order that it becomes stands in the answer. */
    @PostMapping("/{id}/acceptance")
    @Needs("quote.edit")
    QuoteView accept(
            @PathVariable long id, @Valid @RequestBody QuoteForm.Step form, Viewer viewer) {
        answering.accept(viewer, id, form.version());
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/refusal")
    @Needs("quote.edit")
    QuoteView decline(
            @PathVariable long id, @Valid @RequestBody QuoteForm.Declining form, Viewer viewer) {
        answering.decline(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/reopening")
    @Needs("quote.edit")
    QuoteView reopen(
            @PathVariable long id, @Valid @RequestBody QuoteForm.Step form, Viewer viewer) {
        answering.reopen(viewer, id, form.version());
        return reading.one(viewer, id);
    }

    @GetMapping("/{id}/paper.pdf")
    @Needs("quote.read")
    void paper(@PathVariable long id, Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        String name = paper.number(viewer, id) + ".pdf";
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        paper.print(viewer, id, locale, response.getOutputStream());
    }
}
