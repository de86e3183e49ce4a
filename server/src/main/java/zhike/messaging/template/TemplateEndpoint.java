package zhike.messaging.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.messaging.MessageChannel;
import zhike.messaging.sms.SmsText;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** Templates of messages. */
@RestController
class TemplateEndpoint {
    record Made(long id) {}

    record Wanted(
            @Valid @NotNull TemplateForm template,
            @NotNull @Pattern(regexp = "zh|en") String language,
            @Size(max = 60) @Nullable String grade) {}

    /**
     * Filled in with samples.
     *
     * @param units how many characters of the alphabet a text message takes; null for a mail
     * @param parts into how many it is cut
     */
    record Preview(
            @Nullable String title,
            String text,
            @Nullable String coding,
            @Nullable Integer units,
            @Nullable Integer parts) {}

    private final TemplateList list;
    private final TemplateKeeping keeping;
    private final Purposes purposes;

    TemplateEndpoint(TemplateList list, TemplateKeeping keeping, Purposes purposes) {
        this.list = list;
        this.keeping = keeping;
        this.purposes = purposes;
    }

    /** Those in use, the youngest first. */
    @GetMapping("/api/templates")
    @Needs("message.read")
    Page<TemplateList.Shown> page(
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale locale) {
        MessageChannel which = channel == null ? null : MessageChannel.of(channel);
        Cursor after = Cursor.read(cursor, 1);
        return list.page(which, purpose, after, Page.limit(limit, 50), locale);
    }

    /** What templates can be written for, and the gaps that each knows. */
    @GetMapping("/api/template-purposes")
    @Needs("message.read")
    List<Purposes.Shown> purposes(Locale locale) {
        return purposes.shown(locale);
    }

    @PostMapping("/api/templates")
    @Needs("template.manage")
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@Valid @RequestBody TemplateForm form) {
        return new Made(keeping.add(form));
    }

    /** Makes the next version. */
    @PutMapping("/api/templates/{id}")
    @Needs("template.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, @Valid @RequestBody TemplateForm form) {
        keeping.change(id, form);
    }

    /** It is not used any more; what was sent with it stays. */
    @PostMapping("/api/templates/{id}/retirement")
    @Needs("template.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable long id) {
        keeping.retire(id);
    }

    /** Saves nothing. */
    @PostMapping("/api/templates/preview")
    @Needs("template.manage")
    Preview preview(@Valid @RequestBody Wanted wanted) {
        var filled = keeping.preview(wanted.template(), wanted.language(), wanted.grade());
        if (wanted.template().channel().equals(MessageChannel.MAIL.code()))
            return new Preview(filled.title(), filled.text(), null, null, null);
        SmsText cut = keeping.cut(filled.text());
        return new Preview(null, filled.text(), cut.coding().code(), cut.units(), cut.parts());
    }
}
