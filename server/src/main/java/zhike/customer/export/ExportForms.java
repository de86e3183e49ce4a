package zhike.customer.export;

import org.springframework.stereotype.Component;

import zhike.platform.language.Texts;
import zhike.platform.paper.PaperPrinting;

import java.io.IOException;
import java.io.OutputStream;

/** Begins a file of any format. */
@Component
class ExportForms {
    private final Texts texts;
    private final PaperPrinting printing;
    private final CardDrafts drafts;

    ExportForms(Texts texts, PaperPrinting printing, CardDrafts drafts) {
        this.texts = texts;
        this.printing = printing;
        this.drafts = drafts;
    }

    ExportForm begin(ExportForm.Format format, ExportAbout about, OutputStream out)
            throws IOException {
        return switch (format) {
            case XLSX -> TableForm.xlsx(about, texts, out);
            case CSV -> TableForm.csv(about, texts, out);
            case VCARD -> new VcardForm(about.viewer(), drafts, out);
            case PDF -> new RegisterForm(about, printing, texts, out);
        };
    }
}
