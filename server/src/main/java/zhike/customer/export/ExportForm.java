package zhike.customer.export;

import zhike.customer.list.CardRow;

import java.util.List;

/** How customers are written into a file, page by page. */
interface ExportForm extends AutoCloseable {
    void write(List<CardRow> rows) throws Exception;

    /** Ends the file; the stream stays open. */
    @Override
    void close() throws Exception;

    /** The kinds of file. */
    enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("csv", "text/csv"),
        VCARD("vcf", "text/vcard"),
        PDF("pdf", "application/pdf");

        final String end;
        final String mediaType;

        Format(String end, String mediaType) {
            this.end = end;
            this.mediaType = mediaType;
        }
    }
}
