package zhike.customer.export;

import zhike.access.Viewer;
import zhike.customer.list.CardRow;
import zhike.customer.transfer.CardWriter;
import zhike.customer.transfer.CustomerDraft;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** vCards, version 3.0: read by nearly every telephone. */
final class VcardForm implements ExportForm {
    private final CardWriter writer;
    private final CardDrafts drafts;
    private final Viewer viewer;

    VcardForm(Viewer viewer, CardDrafts drafts, OutputStream out) {
        this.writer = new CardWriter(out);
        this.drafts = drafts;
        this.viewer = viewer;
    }

    @Override
    public void write(List<CardRow> rows) throws IOException {
        for (CustomerDraft draft : drafts.of(viewer, rows)) writer.write(draft);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
