package zhike.customer.transfer;

import zhike.platform.sheet.CellShape;
import zhike.platform.sheet.HeaderWord;
import zhike.platform.sheet.SheetShape;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Knows a kind of file again: by its header words, or by the number and shapes of its columns when
 * it has none.
 */
final class HeaderSignature {
    private HeaderSignature() {}

    static String of(SheetShape shape, List<ColumnProfile> profiles) {
        String what =
                shape.header()
                        ? shape.columns().stream()
                                .map(HeaderWord::of)
                                .collect(Collectors.joining("|", "header:", ""))
                        : profiles.stream()
                                .map(HeaderSignature::shape)
                                .collect(Collectors.joining("|", "values:", ""));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shape(ColumnProfile column) {
        for (CellShape shape : CellShape.values()) {
            if (column.share(value -> CellShape.of(value) == shape) >= 0.8) {
                return shape.name();
            }
        }
        return CellShape.TEXT.name();
    }
}
