package zhike.customer.importing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;
import zhike.platform.sheet.SheetOptions;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;

/** What the person has settled about how a file is read; null is found out from the file. */
record SheetSettings(
        @Nullable @Size(max = 40) String encoding,
        @Nullable @Size(max = 1) String separator,
        @Nullable Boolean header,
        @Nullable @Min(0) @Max(1000) Integer skip,
        @Nullable @Size(max = 100) String sheet) {
    static final SheetSettings NONE = new SheetSettings(null, null, null, null, null);

    /**
     * @throws Refusal {@code import.encoding.unknown}
     */
    SheetOptions options(Set<String> headerWords) {
        SheetOptions options = SheetOptions.none().withHeaderWords(headerWords);
        if (encoding != null && !encoding.isBlank())
            options = options.withCharset(charset(encoding));
        if (separator != null)
            options =
                    options.withSeparator(
                            separator.isEmpty() ? SheetOptions.ONE_COLUMN : separator.charAt(0));
        if (header != null) options = options.withHeader(header);
        if (skip != null) options = options.withSkipLines(skip);
        return sheet == null || sheet.isBlank() ? options : options.withSheetName(sheet);
    }

    private static Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode()) return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.invalid("sheet.encoding", "import.encoding.unknown");
        }
        throw Refusal.invalid("sheet.encoding", "import.encoding.unknown");
    }
}
